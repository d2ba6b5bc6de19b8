package org.potentia.workbench.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.Sha256;

/** The bytes of a file as text: unpacked if they are gzip, their encoding found, their hash taken on the way. */
final class SourceText {
    /** Enough for a page of comments and some hundred rows, from which encoding and layout are told. */
    private static final int SAMPLE_BYTES = 1 << 16;

    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final DigestInputStream source;
    private final String sample;
    private final boolean whole;
    private final Reader reader;

    private SourceText(String name, DigestInputStream source, String sample, boolean whole, Reader reader) {
        this.name = name;
        this.source = source;
        this.sample = sample;
        this.whole = whole;
        this.reader = reader;
    }

    /**
     * Looks at the beginning of the text.
     *
     * @param contents what the text should hold, in a few words for messages
     */
    static SourceText of(String name, String contents, InputStream raw) throws IOException {
        DigestInputStream source = new LeftOpen(raw);
        BufferedInputStream packed = new BufferedInputStream(source, BUFFER_BYTES);
        packed.mark(2);
        boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        try {
            InputStream bytes = gzip ? new GZIPInputStream(packed, BUFFER_BYTES) : packed;
            byte[] head = bytes.readNBytes(SAMPLE_BYTES);
            if (head.length == 0) {
                throw new InputException(name + " is empty, must hold " + contents);
            }
            boolean whole = head.length < SAMPLE_BYTES;
            Charset charset = charset(name, contents, head, whole);
            int mark = markLength(head);
            String sample = new String(head, mark, head.length - mark, charset);
            InputStream rest = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), bytes);
            return new SourceText(name, source, sample, whole, new InputStreamReader(rest, charset));
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
    }

    /** Whoever opened the bytes closes them: the table may end before they do, and the hash wants them all. */
    private static final class LeftOpen extends DigestInputStream {
        LeftOpen(InputStream raw) {
            super(raw, Sha256.digest());
        }

        @Override
        public void close() {
            // Nothing of its own to be freed.
        }
    }

    /** The beginning of the text. */
    String sample() {
        return sample;
    }

    /** Whether the sample is the whole text. */
    boolean whole() {
        return whole;
    }

    /** The whole text, to be read once. */
    Reader reader() {
        return reader;
    }

    /** Reads what is left and returns the hash of all bytes as they were given. */
    String hash() throws IOException {
        source.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(source.getMessageDigest().digest());
    }

    /** Tells a damaged archive, which is the user's, from a failing disk. */
    static RuntimeException failure(String name, IOException e) {
        boolean damage = e instanceof ZipException || e instanceof EOFException;
        return damage ? damaged(name, e) : new UncheckedIOException(name + " could not be read", e);
    }

    /** The same for a failure that came through a library as an unchecked one. */
    static RuntimeException failure(String name, UncheckedIOException e) {
        IOException cause = e.getCause();
        return cause == null ? e : failure(name, cause);
    }

    @Override
    public String toString() {
        return name;
    }

    private static InputException damaged(String name, IOException e) {
        return new InputException(name + " is a damaged gzip file (" + e.getMessage() + "), must be whole", e);
    }

    private static int markLength(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff) ? 2 : 0;
    }

    private static Charset charset(String name, String contents, byte[] head, boolean whole) {
        refuseKnownBinaries(name, head);
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset charset = zeros(head) > 0 ? utf16(name, contents, head) : eightBit(head, whole);
        refuseControlCharacters(name, contents, new String(head, charset));
        return charset;
    }

    private static void refuseKnownBinaries(String name, byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new InputException(name + " is a spreadsheet or zip archive, must be text: save it as CSV");
        }
        if (starts(head, 'P', 'A', 'R', '1')) {
            throw new InputException(name + " is a Parquet file, must be text: save it as CSV");
        }
    }

    /** Text of a price file is mostly digits, whose high byte is zero: on even places if it comes first. */
    private static Charset utf16(String name, String contents, byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = Math.max(even, odd);
        if (most < head.length / 4 || most < 20 * Math.min(even, odd)) {
            throw binary(name, contents);
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static Charset eightBit(byte[] head, boolean whole) {
        if (decodes(head, StandardCharsets.UTF_8, whole)) {
            return StandardCharsets.UTF_8;
        }
        Charset chinese = Charset.forName("GB18030");
        return decodes(head, chinese, whole) ? chinese : Charset.forName("windows-1252");
    }

    private static boolean decodes(byte[] head, Charset charset, boolean whole) {
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), out, whole);
        return !result.isError();
    }

    private static void refuseControlCharacters(String name, String contents, String text) {
        long controls = text.chars()
                .filter(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f)
                .count();
        if (controls > text.length() / 100) {
            throw binary(name, contents);
        }
    }

    private static InputException binary(String name, String contents) {
        return new InputException(name + " is a binary file, must be text with " + contents);
    }

    private static int zeros(byte[] head) {
        int zeros = 0;
        for (byte b : head) {
            if (b == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... bytes) {
        return head.length >= bytes.length && Arrays.equals(Arrays.copyOf(head, bytes.length), toBytes(bytes));
    }

    private static byte[] toBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
