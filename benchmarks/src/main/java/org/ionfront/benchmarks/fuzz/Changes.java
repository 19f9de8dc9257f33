package org.ionfront.benchmarks.fuzz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.Setting;

/** Changes to a configuration after which it can often still be read: numbers, words that fit, keys that are missing. */
final class Changes {
    private static final Pattern QUANTITY = Pattern.compile("([+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)( [^ ].*)?");
    private static final Pattern PAIR = Pattern.compile("[A-Za-z_]+: [^,:{}\\[\\]\\n]+(?:, )?");
    private static final int MOST = 3;
    private static final MathContext DIGITS = new MathContext(6);

    private Changes() {}

    /**
     * One to three other values for keys of a configuration.
     *
     * @param source the configuration
     * @param others configurations whose values are tried as well
     */
    static List<ConfigOverride> of(ConfigFiles.Source source, List<ConfigFiles.Source> others, Random random) {
        List<ConfigOverride> overrides = new ArrayList<>();
        List<Setting> settings = source.asItIs().settings();
        for (int left = 1 + random.nextInt(MOST); left > 0; left--) {
            Setting setting = settings.get(random.nextInt(settings.size()));
            Matcher quantity = QUANTITY.matcher(setting.text());
            String value = quantity.matches() && random.nextInt(6) > 0
                    ? number(quantity, random)
                    : sibling(setting, others, random);
            overrides.add(new ConfigOverride(setting.key(), value));
        }
        return overrides;
    }

    /** The text without one of its keys. */
    static String withoutAKey(String text, Random random) {
        List<MatchResult> pairs = PAIR.matcher(text).results().toList();
        if (pairs.isEmpty()) {
            return text;
        }
        MatchResult gone = pairs.get(random.nextInt(pairs.size()));
        return text.substring(0, gone.start()) + text.substring(gone.end());
    }

    /** Another number: near, far, of the other sign, or zero. */
    private static String number(Matcher quantity, Random random) {
        BigDecimal number = new BigDecimal(quantity.group(1));
        double decades = switch (random.nextInt(4)) {
            case 0 -> 6 * random.nextGaussian();
            case 1 -> 2 * random.nextGaussian();
            default -> 0.3 * random.nextGaussian();
        };
        BigDecimal other = number.multiply(BigDecimal.valueOf(Math.pow(10, decades)), DIGITS);
        other = random.nextInt(12) == 0 ? other.negate() : other;
        other = random.nextInt(24) == 0 ? BigDecimal.ZERO : other;
        return other + (quantity.group(2) == null ? "" : quantity.group(2));
    }

    /** A value that a key of the same name has somewhere, or, failing that, any value. */
    private static String sibling(Setting setting, List<ConfigFiles.Source> others, Random random) {
        String name = lastName(setting.key());
        List<String> texts = others.stream()
                .flatMap(other -> other.asItIs().settings().stream())
                .filter(one -> lastName(one.key()).equals(name))
                .map(Setting::text)
                .distinct()
                .toList();
        return texts.get(random.nextInt(texts.size()));
    }

    private static String lastName(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
