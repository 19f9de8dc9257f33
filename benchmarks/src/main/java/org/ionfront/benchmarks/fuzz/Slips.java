package org.ionfront.benchmarks.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes without any regard for what they mean. */
final class Slips {
    private static final int MOST = 4;
    private static final List<String> PIECES = List.of(
            "\t",
            ";",
            ",",
            ".",
            "#",
            "\"",
            "'",
            "\n",
            "\r\n",
            "\r",
            "\u0000",
            "inf",
            "nan",
            "NaN",
            "-",
            "e",
            "E+400",
            "1",
            "0",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "/",
            "@",
            " ",
            ":",
            ": ",
            "- ",
            "&a ",
            "*a",
            "!!str ",
            "%",
            "|",
            ">",
            "?",
            "---\n",
            "null",
            "~",
            "true",
            "***",
            "*** DATA START ***",
            "*** DATA END ***",
            "Time [s]",
            "Depth [nm]",
            "Depth",
            "N/A",
            "µ",
            "\uFEFF",
            "\uD83D\uDE00",
            "sep=",
            "99999999999999999999",
            "1.234",
            "1,234",
            "e99999999999",
            "1e999",
            "-1",
            "1e-320",
            "Time[mn]\t",
            "#\t",
            "<LOD",
            "meV",
            " nm",
            "<<: ",
            "\\",
            "\f",
            "\u001A",
            "\u2028",
            "٣",
            "K+",
            "Li+");

    private Slips() {}

    /** A copy of the bytes with one to four slips. */
    static byte[] in(byte[] bytes, Random random) {
        byte[] result = bytes;
        for (int left = 1 + random.nextInt(MOST); left > 0; left--) {
            result = slip(result, random);
        }
        return result;
    }

    private static byte[] slip(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 8));
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, at, new byte[0], at + length);
            case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 3 -> joined(bytes, at, new byte[0], bytes.length - (bytes.length - at) / 2);
            default -> joined(bytes, at, piece(random), random.nextBoolean() ? at : at + length);
        };
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int cut, byte[] middle, int goOn) {
        byte[] result = Arrays.copyOf(bytes, cut + middle.length + bytes.length - goOn);
        System.arraycopy(middle, 0, result, cut, middle.length);
        System.arraycopy(bytes, goOn, result, cut + middle.length, bytes.length - goOn);
        return result;
    }
}
