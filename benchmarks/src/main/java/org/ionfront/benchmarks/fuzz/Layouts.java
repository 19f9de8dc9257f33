package org.ionfront.benchmarks.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays a configuration out in another way that means the same. */
final class Layouts {
    private static final Pattern BLOCK_LIST = Pattern.compile("(?m)^\\s*- ");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(?<=[:\\[,] )(-?\\d[\\d.eE+-]* [A-Za-z%][^,}\\]#\"\\s]*)(?=[,}\\]\n])");

    private Layouts() {}

    /** The text with up to four changes of its layout. */
    static String of(String text, Random random) {
        String result = text;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            result = changed(result, random);
        }
        // Last, because they would be in the way of the others.
        result = random.nextInt(4) == 0 && !result.startsWith("---") ? "---\n" + result : result;
        result = random.nextInt(4) == 0 ? result.replace("\n", "\r\n") : result;
        return random.nextInt(4) == 0 ? "\uFEFF" + result : result;
    }

    private static String changed(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                eachLine(
                        text, line -> line.isBlank() || random.nextInt(3) > 0 ? line : line + "   # a note: {x, 5 nm]");
            case 1 -> eachLine(text, line -> random.nextInt(4) > 0 ? line : "\n  # between: 1\n" + line);
            case 2 -> BLOCK_LIST.matcher(text).find() ? text : eachLine(text, line -> " ".repeat(indent(line)) + line);
            case 3 -> reordered(text, random);
            default ->
                WITH_UNIT
                        .matcher(text)
                        .replaceAll(found -> random.nextBoolean() ? found.group() : '"' + found.group() + '"');
        };
    }

    private static String eachLine(String text, java.util.function.UnaryOperator<String> change) {
        return Arrays.stream(text.split("\n", -1)).map(change).collect(Collectors.joining("\n"));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The keys at the top in another order. */
    private static String reordered(String text, Random random) {
        List<String> blocks = new ArrayList<>(Arrays.asList(text.split("(?m)^(?=[a-z])")));
        List<String> keys = blocks.subList(1, blocks.size());
        keys.replaceAll(block -> block.endsWith("\n") ? block : block + "\n");
        Collections.shuffle(keys, random);
        return String.join("", blocks);
    }
}
