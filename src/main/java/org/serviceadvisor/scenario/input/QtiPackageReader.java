package org.serviceadvisor.scenario.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A QTI content package: a zip of items with a manifest. Nothing is written to disk. */
final class QtiPackageReader implements FormatReader {
  /** The most bytes that a package may unpack to. */
  static final long MOST_BYTES = 256L << 20;

  private static final int MOST_ENTRIES = 20_000;

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(source.bytes())) {
      Unpacked unpacked = new Unpacked(zip);
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          outlet.invalid(1, "the package has more than %d files".formatted(MOST_ENTRIES));
          return;
        }
        entry(entry, unpacked, outlet);
      }
    } catch (ZipException e) {
      outlet.invalid(1, "the package is broken: " + e.getMessage());
    }
  }

  private static void entry(ZipEntry entry, Unpacked unpacked, Outlet outlet) {
    String name = entry.getName();
    if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      outlet.invalid(1, "the package has a file outside of itself: '%s'".formatted(name));
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".xml")
        && !name.endsWith("imsmanifest.xml")) {
      QtiReader.read(unpacked, name + ": ", outlet);
    }
  }

  /** The bytes of the entry at hand, counted over all entries; closing it closes nothing. */
  private static final class Unpacked extends FilterInputStream {
    private long count;

    Unpacked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) throws IOException {
      count += Math.max(0, bytes);
      if (count > MOST_BYTES) {
        throw new ZipException("it unpacks to more than %d MB".formatted(MOST_BYTES >> 20));
      }
      return result;
    }

    @Override
    public void close() {
      // The next entry is still to be read.
    }
  }
}
