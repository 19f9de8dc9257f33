package org.ionfront.benchmarks.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;

/**
 * The experiment of a seed. The draw is never changed, so that a seed names its case for good; what it does not reach yet
 * needs another draw beside it.
 *
 * <p>Log-uniform unless said otherwise: thickness 10 nm to 10 mm, 100 to 1500 K, permittivity 1 to 1e4, density 1e24 to 5e28
 * 1/m^3, diffusivities 1e-26 to 1e-14 m^2/s with a ratio of 1e-8 to 1e8, widths 1 meV to 1 eV, 0.1 mV to 1 kV up to 1e9 V/m,
 * accuracy 1e-4 to 1e-2; one to four ions of charge 1 to 3 in one to four stages.
 */
final class TortureCase {
    private static final double LONGEST_PROTOCOL = 4e12;

    private TortureCase() {}

    /**
     * Draws the experiment.
     *
     * @throws IllegalArgumentException where the model refuses it; that is a good end
     */
    static Experiment of(long seed) {
        Dice dice = new Dice(seed);
        GlassDraw glass = new GlassDraw(dice);
        Sample sample = glass.sample();
        List<Species> species = glass.species(sample);
        BackCondition back = dice.chance(0.5) ? BackCondition.OUTFLOW : dice.oneOf(BackCondition.values());
        int count = dice.chance(0.6) ? 1 : dice.whole(2, 4);
        double accuracy = dice.logarithmic(1e-4, 1e-2);
        TransportModel model = dice.chance(0.7) ? TransportModel.NERNST_PLANCK_POISSON : TransportModel.ELECTRONEUTRAL;
        boolean factor = model == TransportModel.NERNST_PLANCK_POISSON && dice.chance(0.15);
        StageDraw draw = new StageDraw(dice, sample, species, back);
        List<Stage> protocol = new ArrayList<>();
        double end = 0;
        for (int k = 0; k < count && end < LONGEST_PROTOCOL; k++) {
            Stage stage = draw.stage(k == 0);
            end += stage.duration();
            protocol.add(stage);
        }
        OutputRequests output = OutputRequests.atTimes(times(dice, end));
        return new Experiment(sample, species, protocol, FrontMode.ATTACHED, back, output, accuracy, model, factor);
    }

    private static List<Double> times(Dice dice, double end) {
        int count = dice.chance(0.5) ? 0 : dice.whole(1, 4);
        return IntStream.range(0, count)
                .mapToObj(k -> end * dice.logarithmic(1e-6, 1))
                .sorted()
                .distinct()
                .toList();
    }
}
