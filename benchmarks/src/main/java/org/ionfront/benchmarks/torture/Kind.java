package org.ionfront.benchmarks.torture;

import java.util.stream.Collectors;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;

/** What kind of an experiment a case is, in a few letters. */
final class Kind {
    private Kind() {}

    /** For example {@code NPP 2+1 sed | A:I B:U | OUTFLOW} for two natives, a foreign ion, two stages. */
    static String of(Experiment experiment) {
        long natives =
                experiment.species().stream().filter(one -> one.isNative()).count();
        boolean constant = experiment.species().stream().allMatch(one -> one.law() instanceof ConstantDiffusivity);
        return (experiment.model() == TransportModel.ELECTRONEUTRAL ? "EN " : "NPP ")
                + natives
                + "+"
                + (experiment.species().size() - natives)
                + (constant ? "" : " sed")
                + (experiment.thermodynamicFactor() ? " factor" : "")
                + (experiment.sample().regions().isEmpty() ? "" : " regions")
                + experiment.protocol().stream()
                        .map(stage -> stage(experiment, stage))
                        .collect(Collectors.joining(" ", " | ", " | "))
                + experiment.back();
    }

    private static String stage(Experiment experiment, Stage stage) {
        String drive = stage.drive() instanceof Drive.Current current
                ? "I" + (current.trace().size() > 2 ? current.trace().size() : "")
                : stage.drive() instanceof Drive.SurfacePotential potential
                        ? "U"
                                + (potential.trace().size() > 2
                                        ? potential.trace().size()
                                        : "")
                        : stage.drive() instanceof Drive.Beam ? "beam" : "rest";
        return experiment.frontIn(stage).name().charAt(0)
                + ":"
                + drive
                + stage.ion().map(ion -> ion.symbol()).orElse("")
                + (stage.laws().isEmpty() ? "" : "*");
    }
}
