package org.urtext.pipeline;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Place;
import org.urtext.graph.Custody;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;

/**
 * Finds the raw bytes that articles were read from: kept in the graph, or where they were met.
 * Bytes count only if their digest is the one recorded.
 */
public final class RawRecords {

  /** Larger ones are not held in memory, in bytes. */
  private static final long LARGEST = 256L << 20;

  private final Ingest.Unpacking unpacking;
  private final ProvenanceGraph graph;

  public RawRecords(Ingest.Unpacking unpacking, ProvenanceGraph graph) {
    this.unpacking = unpacking;
    this.graph = graph;
  }

  /**
   * What looking for the bytes of an article came to.
   *
   * @param bytes as they were read; null if they are not to be had
   * @param reason why not, the end of a sentence; empty if they are
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Finding(byte @Nullable [] bytes, String reason) {

    static Finding lacking(String reason) {
      return new Finding(null, reason);
    }
  }

  /** The bytes of each of {@code articles} that was read. */
  public Map<ArticleId, Finding> of(Collection<Node> articles) {
    Map<ArticleId, Finding> findings = new TreeMap<>();
    Map<String, Map<Place, ArticleId>> inContainers = new TreeMap<>();
    Map<String, Custody> containers = new HashMap<>();
    for (Node article : articles) {
      Node.Reading reading = article.reading();
      if (reading == null) {
        continue;
      }
      Optional<byte[]> kept = graph.rawBytes(article.id()).filter(isWhole(reading.sha256()));
      if (kept.isPresent()) {
        findings.put(article.id(), new Finding(kept.get(), ""));
        continue;
      }
      findings.put(article.id(), Finding.lacking("it was met nowhere where it could still lie"));
      for (Custody custody : graph.custodyOf(article.id())) {
        if (!custody.sha256().equals(reading.sha256()) || isFound(findings, article.id())) {
          continue;
        }
        if (custody.container() == null) {
          findings.put(article.id(), ofFile(custody));
        } else {
          inContainers
              .computeIfAbsent(custody.realFile(), file -> new HashMap<>())
              .put(custody.place(), article.id());
          containers.putIfAbsent(custody.realFile(), custody);
        }
      }
    }
    inContainers.forEach(
        (file, wanted) -> {
          Custody custody = containers.get(file);
          if (custody != null) {
            lookInto(custody, wanted, articles, findings);
          }
        });
    return findings;
  }

  private static java.util.function.Predicate<byte[]> isWhole(String sha256) {
    return bytes -> Hashing.sha256().hashBytes(bytes).toString().equals(sha256);
  }

  private static boolean isFound(Map<ArticleId, Finding> findings, ArticleId id) {
    Finding finding = findings.get(id);
    return finding != null && finding.bytes() != null;
  }

  private static Finding ofFile(Custody custody) {
    if (custody.isFromStandardInput()) {
      return Finding.lacking("it came from standard input, which cannot be read again");
    }
    try (InputStream in = Files.newInputStream(Path.of(custody.realFile()))) {
      return checked(in, custody.sha256());
    } catch (IOException | InvalidPathException failed) {
      return Finding.lacking(after(failed));
    }
  }

  private static Finding checked(InputStream in, String sha256) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    if (bytes.length > LARGEST) {
      return Finding.lacking("it is larger than a case file takes up (256 MB)");
    }
    return isWhole(sha256).test(bytes)
        ? new Finding(bytes, "")
        : Finding.lacking("other bytes than those that were read lie there now");
  }

  private void lookInto(
      Custody held,
      Map<Place, ArticleId> wanted,
      Collection<Node> articles,
      Map<ArticleId, Finding> findings) {
    Map<ArticleId, String> digests = new HashMap<>();
    for (Node article : articles) {
      if (article.reading() != null) {
        digests.put(article.id(), article.reading().sha256());
      }
    }
    String lacking = "the file that held it holds it no more";
    try {
      Path file = Path.of(held.realFile());
      RawDocument document =
          new RawDocument(
              held.container() == null ? held.place() : held.container(),
              held.realFile(),
              Files.size(file),
              Instant.EPOCH,
              Hints.NONE,
              "",
              RawDocument.Content.of(file),
              null);
      Optional<Contents> opened = unpacking.open(document);
      if (opened.isPresent()) {
        try (Contents contents = opened.get()) {
          int open = wanted.size();
          while (open > 0 && contents.hasNext()) {
            if (!(contents.next() instanceof Arrival.Document entry)) {
              continue;
            }
            ArticleId id = wanted.get(entry.place());
            if (id != null) {
              open--;
              try (InputStream in = entry.raw().openRaw()) {
                Finding finding = checked(in, digests.getOrDefault(id, ""));
                if (!isFound(findings, id)) {
                  findings.put(id, finding);
                }
              }
              wanted.remove(entry.place());
            }
          }
        }
      }
    } catch (IOException | InvalidPathException failed) {
      lacking = after(failed);
    }
    for (ArticleId id : List.copyOf(wanted.values())) {
      if (!isFound(findings, id)) {
        findings.put(id, Finding.lacking(lacking));
      }
    }
  }

  private static String after(Exception failed) {
    return failed instanceof NoSuchFileException
        ? "nothing lies any more where it was met"
        : "what lies where it was met cannot be read";
  }
}
