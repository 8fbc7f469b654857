package org.urtext.cli;

import java.nio.file.Path;
import java.util.List;
import org.urtext.library.Refusal;
import org.urtext.origin.Registries;
import org.urtext.origin.RegistryFault;
import picocli.CommandLine.Option;

/** {@code --registry}, of the commands that hear documents. */
final class RegistryOption {

  @Option(
      names = "--registry",
      paramLabel = "FILE",
      description = {
        "Know also the outlets, agencies or markers in FILE, a table as in docs/registries.md.",
        "Repeatable."
      })
  private List<Path> files = List.of();

  RegistryOption() {}

  Registries registries() throws Refusal {
    try {
      return Registries.extendedBy(files);
    } catch (RegistryFault fault) {
      throw new Refusal(String.valueOf(fault.getMessage()), fault);
    }
  }
}
