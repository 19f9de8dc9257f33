package org.ionfront.io.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.io.keys.JsonSchema;
import org.ionfront.io.keys.KeyGroup;

/** The kinds of configuration files. */
public enum ConfigKind {
    /** Of one experiment, for {@code simulate}. */
    EXPERIMENT("Ionfront experiment", "simulate"),
    /** Of a fit or of the plan of one, for {@code fit}, {@code plan} and {@code compare}. */
    FIT("Ionfront fit", "fit, plan and compare"),
    /** Of ions and their laws, for {@code law} and {@code onsager}. */
    MODEL("Ionfront model", "law and onsager"),
    /** Of recorded currents and conductivities, for {@code conductivity}. */
    CONDUCTIVITY("Ionfront conductivity", "conductivity");

    private final String title;
    private final String readers;

    ConfigKind(String title, String readers) {
        this.title = title;
        this.readers = readers;
    }

    /** The kind as users write it, such as {@code fit}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that users write so. */
    public static Optional<ConfigKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** A JSON Schema (draft 2020-12) of the files of this kind, made from the keys that its reader knows. */
    public ObjectNode schema() {
        return JsonSchema.of(title, keys());
    }

    /**
     * Checks that a file has no other keys than those of this kind at its top.
     *
     * @throws org.ionfront.io.InputException at the first other key, which says what the file is where it is one of another kind
     */
    Section checked(Section root) {
        long own = known(root);
        for (String key : root.keys()) {
            if (!keys().names().contains(key)) {
                Optional<ConfigKind> other = Arrays.stream(values())
                        .filter(kind -> kind.keys().names().contains(key) && kind.known(root) > own)
                        .max(Comparator.comparingLong(kind -> kind.known(root)));
                if (other.isPresent()) {
                    throw root.required(key)
                            .fault("this is " + other.get().noun() + " file; " + noun()
                                    + " file is needed here. The commands for this one: " + other.get().readers);
                }
            }
        }
        return root.allow(keys());
    }

    private long known(Section root) {
        return root.keys().stream().filter(keys().names()::contains).count();
    }

    private String noun() {
        return (this == EXPERIMENT ? "an " : "a ") + label();
    }

    /** The keys at the top of such a file. */
    KeyGroup keys() {
        return switch (this) {
            case EXPERIMENT -> ExperimentKeys.EXPERIMENT;
            case FIT -> FitKeys.FIT;
            case MODEL -> ModelKeys.MODEL;
            case CONDUCTIVITY -> ConductivityKeys.CONDUCTIVITY;
        };
    }
}
