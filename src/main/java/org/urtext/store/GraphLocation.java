package org.urtext.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a graph is kept: an embedded H2 file, or whatever a JDBC URL names.
 *
 * @param written as the user wrote it: a path without its ending, or a JDBC URL
 */
public record GraphLocation(String written) {

  private static final String FILE_ENDING = ".mv.db";

  /** Without this H2 acknowledges rows that a killed process then loses. */
  private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  /** The embedded file, absolute; empty if the location is another database's URL. */
  public Optional<Path> file() {
    if (written.startsWith("jdbc:")) {
      return Optional.empty();
    }
    String path = written.endsWith(FILE_ENDING) ? written : written + FILE_ENDING;
    return Optional.of(Path.of(path).toAbsolutePath().normalize());
  }

  /** Whether {@code realPath} is one of the files that the graph itself is kept in. */
  public boolean owns(String realPath) {
    return file()
        .map(
            file -> {
              Path name = file.getFileName();
              String stem = String.valueOf(name).replaceFirst("\\.mv\\.db$", "");
              Path candidate = Path.of(realPath);
              return real(file.getParent()).equals(candidate.getParent())
                  && String.valueOf(candidate.getFileName()).startsWith(stem + ".");
            })
        .orElse(false);
  }

  boolean exists() {
    return file().map(Files::exists).orElse(true);
  }

  /** A note beside the file that says which process has it. */
  Optional<Path> holderNote() {
    return file()
        .map(file -> Path.of(file.toString().replaceFirst("\\.mv\\.db$", "") + ".in-use.txt"));
  }

  String jdbcUrl() {
    return file()
        .map(file -> "jdbc:h2:file:" + file.toString().replaceFirst("\\.mv\\.db$", "") + DURABLE)
        .orElse(written);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (java.io.IOException notThere) {
      return folder;
    }
  }

  @Override
  public String toString() {
    return file().map(Path::toString).orElse(written);
  }
}
