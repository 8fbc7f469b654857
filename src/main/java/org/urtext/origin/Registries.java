package org.urtext.origin;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of outlets, agencies and the words of declarations: the rows that come with the
 * program, and those of a user's own, which take precedence.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Registries {

  private final Map<Registry, List<RegistryRow>> rows;
  private final String digest;

  private Registries(Map<Registry, List<RegistryRow>> rows, String digest) {
    this.rows = rows;
    this.digest = digest;
  }

  /** The registries that come with the program. */
  public static Registries ofTheProgram() {
    try {
      return extendedBy(List.of());
    } catch (RegistryFault fault) {
      throw new IllegalStateException("the program's own registries are damaged", fault);
    }
  }

  /**
   * The registries that come with the program, extended by tables of the user's own. Where rows
   * speak of the same domain or name, the earlier file wins, and the program's own come last.
   *
   * @throws RegistryFault if a file cannot be read or holds a row that is not well formed; it says
   *     which one, and what would be
   */
  public static Registries extendedBy(List<Path> files) throws RegistryFault {
    Map<Registry, List<RegistryRow>> rows = new EnumMap<>(Registry.class);
    Hasher digest = Hashing.sha256().newHasher();
    for (Path file : files) {
      String text = textOf(file);
      digest.putUnencodedChars(text).putChar('\0');
      RegistryFile table = RegistryFile.read(file.toString(), text);
      Registry registry = Registry.of(table);
      for (RegistryRow row : table.rows()) {
        registry.check(row);
        rows.computeIfAbsent(registry, r -> new ArrayList<>()).add(row);
      }
    }
    for (Registry registry : Registry.values()) {
      String text = textOf(registry);
      digest.putUnencodedChars(text).putChar('\0');
      rows.computeIfAbsent(registry, r -> new ArrayList<>())
          .addAll(RegistryFile.read(registry.fileName(), text).rows());
    }
    return new Registries(rows, digest.hash().toString());
  }

  private static String textOf(Path file) throws RegistryFault {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new RegistryFault(file + " is not in UTF-8; save it anew in that encoding.", notUtf8);
    } catch (IOException unreadable) {
      throw new RegistryFault(
          file + " cannot be read; see that it is there and may be read.", unreadable);
    }
  }

  private static String textOf(Registry registry) {
    URL table = Resources.getResource(Registries.class, registry.fileName());
    try {
      return Resources.toString(table, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program's own registries are damaged", unreadable);
    }
  }

  /** SHA-256 of all tables, by which it is known which ones a document was heard by. */
  public String digest() {
    return digest;
  }

  /** The rows of one registry, those that take precedence first. */
  List<RegistryRow> rows(Registry registry) {
    return Collections.unmodifiableList(rows.getOrDefault(registry, List.of()));
  }
}
