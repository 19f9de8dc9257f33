package org.ionfront.material.superionic;

/** What the mean-field model says at one temperature: numbers where it has them, otherwise why it has none. */
public sealed interface MeanFieldState {
    /** Temperature T [K]. */
    double temperature();

    /** The name of the phase. */
    Phase phase();

    /**
     * Ions that hop, with probabilities.
     *
     * @param temperature T [K]
     * @param phase polarised or depolarised
     * @param reducedField x, of which the polarisation is the hyperbolic tangent [-]
     * @param hoppingProbability P0 of one step, on the branch that begins at T = 0 [-]
     * @param barrierRelief u = B P0, what concerted hopping takes off the barrier, over kT [-], 0 to 1
     */
    record Conducting(
            double temperature, Phase phase, double reducedField, double hoppingProbability, double barrierRelief)
            implements MeanFieldState {
        /** Polarisation gamma of the cell, the positive one of the two [-]. */
        public double polarisation() {
            return Math.tanh(reducedField);
        }

        /** 1 - gamma^2 [-], without cancellation where the polarisation is almost complete. */
        public double openness() {
            return Polarisation.openness(reducedField);
        }

        /** (1 - gamma^2) P0, to which mobility and diffusivity are proportional [-]. */
        public double transportProbability() {
            return openness() * hoppingProbability;
        }

        /** 1 - P0 (1 + gamma), the probability to stay on the less favourable site for a step [-]. */
        public double stayProbability() {
            return 1 - hoppingProbability * (1 + polarisation());
        }
    }

    /**
     * Above the type-I transition: the equation for P0 has no solution that is a probability, sites are no longer a picture of
     * what the ions do, and the model says nothing.
     *
     * @param temperature T [K]
     * @param transition T_I [K]
     */
    record TypeOneSuperionic(double temperature, double transition) implements MeanFieldState {
        @Override
        public Phase phase() {
            return Phase.TYPE_ONE_SUPERIONIC;
        }
    }

    /**
     * Solutions that are no probabilities: an ion on the less favourable site would leave it more than once a step, because
     * what is left of its barrier is negative.
     *
     * @param temperature T [K]
     * @param polarisation gamma [-]
     * @param hoppingProbability P0 as the equation gives it [-]
     */
    record NoProbability(double temperature, double polarisation, double hoppingProbability) implements MeanFieldState {
        @Override
        public Phase phase() {
            return Phase.NO_PROBABILITY;
        }

        /** 1 - P0 (1 + gamma), negative [-]. */
        public double stayProbability() {
            return 1 - hoppingProbability * (1 + polarisation);
        }
    }

    /**
     * More than one ion on the favourable site, which the repulsion between two ions on a site forbids.
     *
     * @param temperature T [K]
     * @param polarisation gamma as the equation gives it [-]
     * @param largestPolarisation 2/n0 - 1, which it must stay below [-]
     */
    record DoubleOccupation(double temperature, double polarisation, double largestPolarisation)
            implements MeanFieldState {
        @Override
        public Phase phase() {
            return Phase.DOUBLE_OCCUPATION;
        }
    }
}
