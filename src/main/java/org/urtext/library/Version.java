package org.urtext.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as the build wrote it. */
public final class Version {

  private Version() {}

  /** As in {@code 1.0.0}; {@code unknown} where the build's note is not there. */
  public static String number() {
    Properties properties = new Properties();
    try (InputStream written = Version.class.getResourceAsStream("version.properties")) {
      if (written != null) {
        properties.load(written);
      }
    } catch (IOException unreadable) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
