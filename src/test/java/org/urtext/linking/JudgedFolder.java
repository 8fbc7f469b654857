package org.urtext.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.candidate.CandidatePair;
import org.urtext.language.LanguageIdentifier;

/**
 * A folder of texts that was read by the bench, and what was measured of its pairs.
 *
 * @param whole whether these are all texts of the folder, or a part of its stories
 */
record JudgedFolder(Scenario scenario, Reading reading, List<Evidence> evidence, boolean whole) {

  /** Small collections are to be judged too: of each folder a fifth and a twentieth are used. */
  private static final int[] PARTS = {1, 5, 20};

  private static final int MOST_PARTS = 4;

  static List<JudgedFolder> read(List<String> folders) throws IOException {
    LanguageIdentifier languages = new LanguageIdentifier();
    AnchorExtractor extractor = new AnchorExtractor(true);
    // Which further pairs are measured depends on a model; the last one fitted serves.
    VerdictModel sketch = VerdictModel.named("pairs.tsv");
    List<JudgedFolder> read = new ArrayList<>();
    for (String folder : folders) {
      Scenario all = Scenario.read(Path.of(folder), languages);
      for (int parts : PARTS) {
        for (int which = 0; which < Math.min(parts, MOST_PARTS); which++) {
          Scenario part = all.part(parts, which);
          Reading reading = Reading.of(part.texts(), extractor);
          read.add(new JudgedFolder(part, reading, reading.evidence(sketch), parts == 1));
        }
      }
    }
    return read;
  }

  String story(int text) {
    return scenario.stories().get(reading.texts.get(text).id());
  }

  boolean isRight(CandidatePair pair) {
    return story(pair.first()).equals(story(pair.second()));
  }
}
