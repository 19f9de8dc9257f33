package org.ionfront.io.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.io.keys.JsonSchema;
import org.ionfront.io.keys.KeyGroup;

/** The kinds of configuration files. */
public enum ConfigKind {
    /** Of one experiment, for {@code simulate}. */
    EXPERIMENT("Ionfront experiment"),
    /** Of a fit or of the plan of one, for {@code fit}, {@code plan} and {@code compare}. */
    FIT("Ionfront fit"),
    /** Of ions and their laws, for {@code law} and {@code onsager}. */
    MODEL("Ionfront model"),
    /** Of recorded currents and conductivities, for {@code conductivity}. */
    CONDUCTIVITY("Ionfront conductivity");

    private final String title;

    ConfigKind(String title) {
        this.title = title;
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
