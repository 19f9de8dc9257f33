import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;

/** A law of one's own: D falls by a given number of decades from the untouched glass to an empty one. */
class OwnLaw {
    public static void main(String[] args) {
        Experiment experiment = new ExperimentReader().read(Path.of(args[0]), List.of()).experiment();
        double decades = Double.parseDouble(args[1]);
        DiffusivityLaw law = (fractions, species, partials) -> {
            double diffusivity = 2.3e-18 * Math.pow(10, -decades * (1 - fractions[species]));
            partials[species] = Math.log(10) * decades * diffusivity; // dD/dw of the ion itself; of the others 0
            partials[1 - species] = 0;
            return diffusivity;
        };
        double depth = new Simulator().simulate(experiment.withLaw(0, law), SimulationListener.NONE).last().depthOfLevel(0, 0.5);
        System.out.printf(Locale.ROOT, "%.0f decades: half of the Li+ at %.1f nm%n", decades, 1e9 * depth);
    }
}
