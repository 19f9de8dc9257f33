package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.superionic.ChainHopping;
import org.ionfront.material.superionic.DensityWave;
import org.ionfront.material.superionic.MeanField;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.MeanFieldState;
import org.ionfront.material.superionic.ProbabilityEquation;
import org.ionfront.material.superionic.Transitions;

/**
 * The mean-field model of Hu et al. 2026 with the energies of its Figure 4; roots of its equations with 30 digits.
 *
 * <p>Limits are some roundings, and more where two branches meet: there P0 depends on T by a square root.
 */
final class SuperionicModel {
    private static final double TYPE_TWO = 2901.129530387521;
    private static final double[] RATIOS = {0.3, 0.5, 0.7, 0.9, 0.99};
    private static final double[] POLARISATIONS = {
        0.9974138168919748, 0.9575040240772686, 0.8286347986408344, 0.5254295126580084, 0.1725110699750503
    };
    private static final double[] TRANSPORT = {
        9.146756426844483e-5, 0.005282594900558061, 0.03215018164395558, 0.09220353820841251, 0.1306402438684706
    };
    private static final double[] BRANCH_RATIOS = {0.5, 0.9, 0.99, 0.9999};
    private static final double[] LOWER = {
        0.004974658607142164, 0.08416081547635736, 0.15279554402929, 0.1832643578413844
    };
    private static final double[] UPPER = {0.4187477869819858, 0.2947484690307524, 0.221023901496336, 0.1901047001794298
    };

    /** At 0.9999 T_I a rounding of T_I changes P0 by 50 roundings; with those of exponents near 1. */
    private static final double SQUARE_ROOT_OF_ROUNDING = 1e-13;

    private SuperionicModel() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "superionic",
                "Hu, Guo, Liang and Monserrat, arXiv:2604.00665, Eqs. 33, 50, 54 and 55; roots with 30 digits by mpmath",
                SuperionicModel::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        MeanField adiabatic = model(0, ProbabilityEquation.COMBINED);
        checks.add(Check.value(
                "type-II transition (K)",
                TYPE_TWO,
                adiabatic.transitions().typeTwo().orElse(Double.NaN),
                1e-11));
        for (int k = 0; k < RATIOS.length; k++) {
            MeanFieldState.Conducting state = conducting(adiabatic, RATIOS[k] * TYPE_TWO);
            String at = " at " + RATIOS[k] + " T_p";
            checks.add(Check.value("polarisation" + at, POLARISATIONS[k], state.polarisation(), 1e-14));
            checks.add(Check.relative("(1 - gamma^2) P0" + at, TRANSPORT[k], state.transportProbability(), 1e-13));
        }
        MeanField alone = model(2, ProbabilityEquation.CONCERTED_ONLY);
        checks.add(transition("M0 = 2 eV, Eq. 54, gamma = 0", alone, 1083.179118016174));
        MeanField mixed = model(2, ProbabilityEquation.CONCERTED_WITH_POLARISATION);
        checks.add(transition("M0 = 2 eV, Eq. 54, gamma(T)", mixed, 2344.750167339441));
        checks.add(transition("M0 = 2.2 eV, Eq. 55", model(2.2, ProbabilityEquation.COMBINED), 3862.19333118808));
        checks.add(transition("M0 = 3 eV, Eq. 55", model(3, ProbabilityEquation.COMBINED), 2791.120787346497));
        checks.add(transition("M0 = 4 eV, Eq. 55", model(4, ProbabilityEquation.COMBINED), 2513.885707166427));
        double end = typeOne(alone);
        for (int k = 0; k < BRANCH_RATIOS.length; k++) {
            double temperature = BRANCH_RATIOS[k] * end;
            String at = " at " + BRANCH_RATIOS[k] + " T_I";
            checks.add(Check.value(
                    "P0" + at, LOWER[k], conducting(alone, temperature).hoppingProbability(), SQUARE_ROOT_OF_ROUNDING));
            checks.add(Check.value(
                    "upper branch" + at,
                    UPPER[k],
                    alone.upperHoppingProbability(temperature).orElse(Double.NaN),
                    SQUARE_ROOT_OF_ROUNDING));
        }
        DensityWave wave = new ChainHopping(0.60, 0.88, 0.5).wave(0.7, DensityWave.Branch.SLOW);
        checks.add(Check.value("Re p(ka = 0.7), parameters of Figure 3", 0.9913401646893112, wave.real(), 1e-15));
        checks.add(Check.value("Im p(ka = 0.7), parameters of Figure 3", 0.01117037440057998, wave.imaginary(), 1e-15));
        return checks;
    }

    private static MeanField model(double concertedHopping, ProbabilityEquation equation) {
        return new MeanField(new MeanFieldParameters(1, 0.5, 0.25, concertedHopping), equation);
    }

    private static Check transition(String name, MeanField model, double outside) {
        return Check.value("type-I transition (K), " + name, outside, typeOne(model), 1e-11);
    }

    private static double typeOne(MeanField model) {
        return model.transitions()
                .typeOne()
                .map(Transitions.TypeOne::temperature)
                .orElse(Double.NaN);
    }

    private static MeanFieldState.Conducting conducting(MeanField model, double temperature) {
        if (model.at(temperature) instanceof MeanFieldState.Conducting state) {
            return state;
        }
        throw new IllegalStateException("no conducting state at " + temperature + " K");
    }
}
