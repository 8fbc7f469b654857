package org.urtext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urtext.report.Ink;

class TerminalTest {

  @Test
  void thereIsColourOnlyWhereAPersonLooksAndDoesNotRefuseIt() {
    assertThat(Terminal.ink(true, Map.of("TERM", "xterm"))).isEqualTo(Ink.COLOURED);
    assertThat(Terminal.ink(true, Map.of("NO_COLOR", ""))).isEqualTo(Ink.COLOURED);
    assertThat(Terminal.ink(true, Map.of("NO_COLOR", "1"))).isEqualTo(Ink.PLAIN);
    assertThat(Terminal.ink(true, Map.of("TERM", "dumb"))).isEqualTo(Ink.PLAIN);
    assertThat(Terminal.ink(false, Map.of("TERM", "xterm"))).isEqualTo(Ink.PLAIN);
  }
}
