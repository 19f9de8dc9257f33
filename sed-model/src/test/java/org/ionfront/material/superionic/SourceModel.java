package org.ionfront.material.superionic;

import java.util.List;

/** The parameters printed with Figure 4 of arXiv:2604.00665, and hops to go with them. */
final class SourceModel {
    static final double REPULSION = 0.5;
    static final double BARRIER = 0.25;
    /** T_p = 0.25 eV/k, to all digits of a double. */
    static final double TYPE_TWO = 2901.129530387521;

    static final HoppingGeometry CHAIN = new HoppingGeometry(Lattice.CHAIN, 3.5e-10, 1e-12, BarrierShare.WHOLE_WORK);

    private static final List<ProbabilityEquation> READINGS = List.of(ProbabilityEquation.values());

    private SourceModel() {}

    static MeanFieldParameters parameters(double concertedHopping) {
        return new MeanFieldParameters(1, REPULSION, BARRIER, concertedHopping);
    }

    /** One of the three readings of the equation for P0. */
    static ProbabilityEquation reading(int number) {
        return READINGS.get(number);
    }

    static MeanField combined(double concertedHopping) {
        return new MeanField(parameters(concertedHopping), ProbabilityEquation.COMBINED);
    }

    static MeanFieldState.Conducting conducting(MeanField model, double temperature) {
        return (MeanFieldState.Conducting) model.at(temperature);
    }
}
