package org.urtext.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a graph is kept: an embedded H2 file, or whatever a JDBC URL names.
 *
 * @param written as the user wrote it: a path without its ending, or a JDBC URL
 */
public record GraphLocation(String written) {

  private static final String FILE_ENDING = ".mv.db";

  /** H2's own way to name an embedded file; its other forms name no file of this machine. */
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "jdbc:h2:(?:file:)?(?!(?:mem|tcp|ssl|zip|nio\\w*|async|split):)([^;]+)(;.*)?");

  private static final List<String> FILES =
      List.of(FILE_ENDING, ".trace.db", ".mv.db.tempFile", ".mv.db.newFile", ".in-use.txt");

  private static final String BACKUP = ".before-schema-";
  private static final String MIGRATING = ".migrating";

  /** Without this H2 acknowledges rows that a killed process then loses. */
  private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  /** The embedded file, absolute; empty if the location is another database's URL. */
  public Optional<Path> file() {
    Matcher embedded = EMBEDDED.matcher(written);
    if (embedded.matches()) {
      return new GraphLocation(embedded.group(1)).file();
    }
    if (written.startsWith("jdbc:")) {
      return Optional.empty();
    }
    String path = written.endsWith(FILE_ENDING) ? written : written + FILE_ENDING;
    return Optional.of(Path.of(path).toAbsolutePath().normalize());
  }

  /** Whether {@code realPath} is one of the files that the graph itself is kept in. */
  public boolean owns(Path realPath) {
    String name = String.valueOf(realPath.getFileName());
    return file()
        .filter(file -> real(file.resolveSibling("")).equals(realPath.resolveSibling("")))
        .map(
            file ->
                name.startsWith(stem(file) + BACKUP)
                    || name.startsWith(stem(file) + MIGRATING)
                    || FILES.stream().anyMatch(ending -> name.equals(stem(file) + ending)))
        .orElse(false);
  }

  /** Whether there is anything to open. Another database's server is taken to be there. */
  public boolean exists() {
    return file().map(Files::exists).orElse(true);
  }

  /** A note beside the file that says which process has it. */
  Optional<Path> holderNote() {
    return file().map(file -> file.resolveSibling(stem(file) + ".in-use.txt"));
  }

  /** Where the file is backed up to before its schema changes. */
  Path backupBefore(int schema) {
    return file()
        .map(file -> file.resolveSibling(stem(file) + BACKUP + schema + ".zip"))
        .orElseThrow();
  }

  /** The embedded file in which the schema is changed before it takes the place of this one. */
  GraphLocation whileMigrating() {
    return file()
        .map(file -> file.resolveSibling(stem(file)) + MIGRATING)
        .map(path -> settings().isEmpty() ? path : "jdbc:h2:file:" + path + settings())
        .map(GraphLocation::new)
        .orElseThrow();
  }

  String jdbcUrl() {
    return file()
        .map(file -> "jdbc:h2:file:" + file.resolveSibling(stem(file)) + settings() + DURABLE)
        .orElse(written);
  }

  private String settings() {
    Matcher embedded = EMBEDDED.matcher(written);
    return embedded.matches() && embedded.group(2) != null ? embedded.group(2) : "";
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - FILE_ENDING.length());
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
