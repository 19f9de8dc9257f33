package org.ionfront.benchmarks;

import java.util.Arrays;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.TransportModel;

/** The equations that are solved, with the C driver for the same ones. */
enum ComparedModel {
    /** Nernst-Planck-Poisson, against IDA. */
    NERNST_PLANCK_POISSON("npp", "Nernst-Planck-Poisson against SUNDIALS IDA", "SUNDIALS IDA", "ida_npp", true),
    /** The electroneutral equations, against CVODE. */
    ELECTRONEUTRAL("en", "Electroneutral against SUNDIALS CVODE", "SUNDIALS CVODE", "cvode_en", false);

    private final String word;
    private final String title;
    private final String rival;
    private final String driver;
    private final boolean hasAlgebraicField;

    ComparedModel(String word, String title, String rival, String driver, boolean hasAlgebraicField) {
        this.word = word;
        this.title = title;
        this.rival = rival;
        this.driver = driver;
        this.hasAlgebraicField = hasAlgebraicField;
    }

    static ComparedModel of(String word) {
        return Arrays.stream(values())
                .filter(model -> model.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is called " + word));
    }

    String word() {
        return word;
    }

    /** Heading. */
    String title() {
        return title;
    }

    /** Name of the other side. */
    String rival() {
        return rival;
    }

    /** Program in benchmarks/target/sundials. */
    String driver() {
        return driver;
    }

    /** Whether the driver can leave the field, which is as good as algebraic, out of its error test (IDA is faster then). */
    boolean hasAlgebraicField() {
        return hasAlgebraicField;
    }

    /** The experiment with these equations. */
    Experiment applyTo(Experiment experiment) {
        return this == ELECTRONEUTRAL ? experiment.withModel(TransportModel.ELECTRONEUTRAL) : experiment;
    }
}
