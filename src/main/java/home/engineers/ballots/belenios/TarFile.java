package home.engineers.ballots.belenios;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The oldest tar format, in which an archive grows without an end mark (section 4.4): a header of 512 bytes with name,
 * length and checksum, then the content, filled up with zeros. Newer formats are not read by belenios-tool.
 */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int TIME_AT = 136;
    private static final int SUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int NUMBER = 12;
    private static final int SUM = 8;

    private TarFile() {}

    record Entry(String name, byte[] content) {}

    static byte[] entry(String name, byte[] content, long timestamp) {
        byte[] block = new byte[BLOCK + padded(content.length)];
        put(block, 0, name);
        put(block, NAME, "0000644\0" + "0000000\0" + "0000000\0");
        put(block, SIZE_AT, String.format("%011o", content.length));
        put(block, TIME_AT, String.format("%011o", timestamp));
        block[TYPE_AT] = '0';
        put(block, SUM_AT, String.format("%06o", sum(block, 0)) + "\0 ");
        System.arraycopy(content, 0, block, BLOCK, content.length);
        return block;
    }

    static List<Entry> read(byte[] archive) throws Flaw {
        Flaw.unless(archive.length > 0 && archive.length % BLOCK == 0, "tar-length", archive.length);
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < archive.length) {
            String name = text(archive, at, NAME);
            Flaw.unless(Integer.toOctalString(sum(archive, at)).equals(number(archive, at + SUM_AT, SUM)), "tar-header", at);
            Flaw.unless(archive[at + TYPE_AT] == '0' || archive[at + TYPE_AT] == 0, "tar-header", at);
            String octal = number(archive, at + SIZE_AT, NUMBER);
            Flaw.unless(octal.matches("[0-7]{1,9}"), "tar-header", at);
            int size = Integer.parseInt(octal, 8);
            int end = at + BLOCK + padded(size);
            Flaw.unless(end <= archive.length, "tar-cut", name);
            for (int i = at + BLOCK + size; i < end; i++) {
                Flaw.unless(archive[i] == 0, "tar-padding", name);
            }
            entries.add(new Entry(name, Arrays.copyOfRange(archive, at + BLOCK, at + BLOCK + size)));
            at = end;
        }
        return entries;
    }

    static byte[] joined(List<byte[]> blocks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        blocks.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int padded(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    /** The sum of the header's bytes, those of the checksum itself taken as spaces. */
    private static int sum(byte[] block, int from) {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM ? ' ' : block[from + i] & 0xff;
        }
        return sum;
    }

    private static String text(byte[] archive, int from, int length) {
        int end = from;
        while (end < from + length && archive[end] != 0) {
            end++;
        }
        return new String(archive, from, end - from, StandardCharsets.US_ASCII);
    }

    private static String number(byte[] archive, int from, int length) {
        return text(archive, from, length).strip().replaceFirst("^0+(?=.)", "");
    }
}
