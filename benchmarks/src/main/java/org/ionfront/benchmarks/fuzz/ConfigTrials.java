package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.Setting;

/** What is tried with configurations. */
final class ConfigTrials {
    private static final Pattern QUANTITY = Pattern.compile("([+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)( [^ ].*)?");

    /** By unit another one and by how many powers of ten it is smaller. */
    private static final Map<String, Map.Entry<String, Integer>> SMALLER = Map.ofEntries(
            Map.entry("mm", Map.entry("um", 3)),
            Map.entry("nm", Map.entry("m", -9)),
            Map.entry("meV", Map.entry("eV", -3)),
            Map.entry("eV", Map.entry("meV", 3)),
            Map.entry("s", Map.entry("ms", 3)),
            Map.entry("V", Map.entry("mV", 3)),
            Map.entry("1/m^3", Map.entry("1/cm^3", -6)),
            Map.entry("m^2/s", Map.entry("cm^2/s", 4)),
            Map.entry("S/m", Map.entry("S/cm", -2)),
            Map.entry("A/m^2", Map.entry("A/cm^2", -4)));

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1e999",
            "nan",
            "null",
            "true",
            "[]",
            "{}",
            "[1 nm, 2 nm]",
            "{a: b}",
            "K+",
            "5 nm",
            "250 meV",
            "1e-320 m",
            "~",
            "\"",
            "'",
            "010",
            "5 furlong",
            "1,5 nm",
            "K++",
            "::",
            "- x",
            "#",
            "&a",
            "*a",
            "\u0000",
            "9".repeat(400));

    private final ConfigFiles files;

    ConfigTrials(ConfigFiles files) {
        this.files = files;
    }

    List<Trial> all() {
        return List.of(
                new Trial("configuration, bytes spoiled", this::spoiled),
                new Trial("configuration, a file it names spoiled", this::dataSpoiled),
                new Trial("configuration, laid out in another way", this::laidOut),
                new Trial("configuration, one number changed by --set", this::oneNumber),
                new Trial("configuration, another unit by --set", this::otherUnit),
                new Trial("configuration, anything by --set", this::anythingSet));
    }

    private Ending spoiled(Random random) throws IOException {
        ConfigFiles.Source source = files.any(random);
        return orRefused(source, () -> source.read(Slips.in(ConfigFiles.bytes(source.text()), random), List.of()));
    }

    private Ending dataSpoiled(Random random) throws IOException {
        Path data = files.anyData(random);
        List<ConfigFiles.Source> beside = files.beside(data);
        ConfigFiles.Source source = beside.get(random.nextInt(beside.size()));
        byte[] before = Files.readAllBytes(data);
        try {
            Files.write(data, Slips.in(before, random));
            return orRefused(source, () -> source.read(ConfigFiles.bytes(source.text()), List.of()));
        } finally {
            Files.write(data, before);
        }
    }

    private Ending laidOut(Random random) throws IOException {
        ConfigFiles.Source source = files.any(random);
        String text = Layouts.of(source.text(), random);
        ConfigFiles.Read read;
        try {
            read = source.read(ConfigFiles.bytes(text), List.of());
        } catch (InputException refusal) {
            throw new Wrong(refusal.getMessage() + " in\n" + text);
        }
        Expect.that(
                read.provenance()
                        .configHash()
                        .equals(source.asItIs().provenance().configHash()),
                source.file().getFileName() + " has another hash in another layout:\n" + text);
        Expect.that(
                new HashSet<>(read.settings())
                        .equals(new HashSet<>(source.asItIs().settings())),
                source.file().getFileName() + " has other settings in another layout:\n" + text);
        sameMeaning(source, read, "in another layout");
        return Ending.READ;
    }

    private Ending oneNumber(Random random) throws IOException {
        ConfigFiles.Source source = files.any(random);
        Setting setting = anySetting(source, random);
        Matcher quantity = QUANTITY.matcher(setting.text());
        if (!quantity.matches()) {
            return orRefused(source, () -> set(source, setting, setting.text()));
        }
        BigDecimal factor = BigDecimal.valueOf(900 + random.nextInt(200), 3);
        String changed = new BigDecimal(quantity.group(1)).multiply(factor)
                + (quantity.group(2) == null ? "" : quantity.group(2));
        return orRefused(source, () -> {
            ConfigFiles.Read read = set(source, setting, changed);
            List<Setting> before = source.asItIs().settings();
            for (int k = 0; k < before.size(); k++) {
                boolean here = before.get(k).key().equals(setting.key());
                Expect.that(
                        read.settings().get(k).equals(here ? new Setting(setting.key(), changed) : before.get(k)),
                        setting.key() + " set to " + changed + " makes " + before.get(k) + " "
                                + read.settings().get(k));
            }
            boolean same =
                    new BigDecimal(quantity.group(1)).multiply(factor).compareTo(new BigDecimal(quantity.group(1)))
                            == 0;
            // A limit that stays between the same two readings leaves the same readings out.
            Expect.that(
                    same
                            || setting.key().endsWith(".from")
                            || !Fingerprint.of(read.meaning())
                                    .equals(Fingerprint.of(source.asItIs().meaning())),
                    setting.key() + " of " + source.file() + " set to " + changed + " changes nothing");
        });
    }

    private Ending otherUnit(Random random) throws IOException {
        ConfigFiles.Source source = files.any(random);
        Setting setting = anySetting(source, random);
        Matcher quantity = QUANTITY.matcher(setting.text());
        boolean known = quantity.matches()
                && quantity.group(2) != null
                && SMALLER.containsKey(quantity.group(2).strip());
        String text = setting.text();
        if (known) {
            var unit = SMALLER.getOrDefault(quantity.group(2).strip(), Map.entry("", 0));
            text = new BigDecimal(quantity.group(1)).scaleByPowerOfTen(unit.getValue()) + " " + unit.getKey();
        }
        ConfigFiles.Read read = set(source, setting, text);
        sameMeaning(source, read, "with " + setting.key() + " as " + text);
        return Ending.READ;
    }

    private Ending anythingSet(Random random) throws IOException {
        ConfigFiles.Source source = files.any(random);
        String key = anySetting(source, random).key();
        if (random.nextInt(3) == 0) {
            key = key.substring(0, random.nextInt(key.length() + 1)) + VALUES.get(random.nextInt(VALUES.size()));
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        ConfigOverride override;
        try {
            override = ConfigOverride.parse(key + "=" + value);
        } catch (IllegalArgumentException usage) {
            return Ending.REFUSED;
        }
        return orRefused(source, () -> source.read(ConfigFiles.bytes(source.text()), List.of(override)));
    }

    private static ConfigFiles.Read set(ConfigFiles.Source source, Setting setting, String value) throws IOException {
        return source.read(ConfigFiles.bytes(source.text()), List.of(new ConfigOverride(setting.key(), value)));
    }

    private static void sameMeaning(ConfigFiles.Source source, ConfigFiles.Read read, String how) {
        String before = Fingerprint.of(source.asItIs().meaning());
        String after = Fingerprint.of(read.meaning());
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        Expect.that(
                before.equals(after),
                source.file() + " " + how + " means something else: " + excerpt(before, at) + " became "
                        + excerpt(after, at));
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40));
    }

    private static Setting anySetting(ConfigFiles.Source source, Random random) {
        List<Setting> settings = source.asItIs().settings();
        return settings.get(random.nextInt(settings.size()));
    }

    /** Something that may be refused. */
    private interface Attempt {
        void run() throws IOException;
    }

    private static Ending orRefused(ConfigFiles.Source source, Attempt attempt) throws IOException {
        try {
            attempt.run();
            return Ending.READ;
        } catch (InputException refusal) {
            String message = String.valueOf(refusal.getMessage());
            Expect.that(
                    message.contains(String.valueOf(source.file().getParent())) || message.contains("--set"),
                    "a message does not say where: " + message);
            return Ending.REFUSED;
        }
    }
}
