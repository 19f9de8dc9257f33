package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import java.util.Map;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers of ions that are held back, under a law with a tenth more sites than ions. */
class FullSitesTest {
    private static final double SITES = 1.1;
    /** Two dozen times lambda L/D, in which a layer before a face charges through the plate: 300 s. */
    private static final double DURATION = 7e3;

    private static final DiffusivityLaw ENDLESS = new ConstantDiffusivity(1e-17);
    private static final DiffusivityLaw SITE_ENERGIES = new Bounded(new GaussianWidthLaw(4, 1e-17), SITES);

    /** A law with an end. */
    private record Bounded(DiffusivityLaw law, double highest) implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            return law.evaluate(fractions, species, partials);
        }

        @Override
        public FractionRange range() {
            return new FractionRange(0, highest, false);
        }
    }

    /* Ions come in through the back and are held before the front face, where all of the potential is then. */
    private static Solution underPotential(double volts, DiffusivityLaw law) {
        return simulate(blocked(potential(volts, DURATION), lithium(law)));
    }

    private static Experiment blocked(Drive drive, Species... species) {
        return new Experiment(
                PLATE,
                List.of(species),
                List.of(Stage.withoutIon(drive, DURATION)),
                FrontMode.BLOCKING,
                BackCondition.OUTFLOW,
                OutputRequests.atTimes(List.of()),
                1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.004, -0.1})
    void aLayerThatFillsAllSitesEndsTheRunAndThePotentialItTakesIsNamed(double volts) {
        Solution solution = underPotential(volts, SITE_ENERGIES);
        assertThat(solution.termination()).isEqualTo(Termination.SITES_FULL);
        assertThat(solution.checkpoint()).isEmpty();
        // kT/e ln(1.1) at 300 K: 0.025852 V times 0.095310.
        assertThat(solution.message())
                .contains(
                        "the sites for Li+ were full at a depth of ",
                        "its law holds below 1.10000",
                        "takes up to 0.00246 V",
                        "protocol.0.drive",
                        "vacancy_fraction");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0024, 0.1})
    void aLayerBelowThatPotentialOrOneThatIsDepletedDoesNotEndTheRun(double volts) {
        Solution solution = underPotential(volts, SITE_ENERGIES);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.message()).isEmpty();
    }

    @Test
    void aLawWithoutAnEndHasSitesForAnyPotential() {
        assertThat(underPotential(-0.1, ENDLESS).termination()).isEqualTo(Termination.FINISHED);
    }

    /** Equations of the first stage on four cells, with a state to fill. */
    private record Layer(
            Experiment experiment, ScaledExperiment scaled, StageModel stage, NernstPlanckPoisson system, double[] y) {
        static Layer of(Experiment experiment) {
            ScaledExperiment scaled = new ScaledExperiment(experiment);
            StageModel stage = new StageModel(experiment, scaled, 0, 0);
            NernstPlanckPoisson system = (NernstPlanckPoisson)
                    stage.equations(new Grid(new double[] {0, 1e-11, 3e-11, 1e-5, PLATE.thickness()}), experiment);
            return new Layer(experiment, scaled, stage, system, system.uniformState(0));
        }

        /* By the field of the face on its right, so that the last species of a cell is that much more. */
        Layer charged(int cell, double excess) {
            double field = excess * system.width(cell) / scaled.lambda2();
            double[] unit = system.uniformState(1);
            for (int f = cell + 1; f <= system.cells(); f++) {
                y[system.fieldIndex(f)] += field * unit[system.fieldIndex(f)];
            }
            return this;
        }

        Layer with(int species, int cell, double further) {
            y[system.contentIndex(species, cell)] += further * system.width(cell);
            return this;
        }

        boolean isFull() {
            return new FullSites(experiment, scaled, stage).text(system, y, 1).isPresent();
        }

        boolean leavesRanges() {
            return new LawRanges(experiment, stage).areLeft(system, y);
        }
    }

    @Test
    void sitesAreFullOnceThreeTenthsOfTheFreeOnesAreTaken() {
        Experiment experiment = blocked(new Drive.Rest(), lithium(SITE_ENERGIES));
        assertThat(Layer.of(experiment).charged(1, 0.029).isFull()).isFalse();
        assertThat(Layer.of(experiment).charged(1, 0.031).isFull()).isTrue();
        assertThat(Layer.of(experiment.withLaw(0, ENDLESS)).charged(1, 0.5).isFull())
                .isFalse();
    }

    @Test
    void theFullestCellIsNamed() {
        Layer layer = Layer.of(blocked(new Drive.Rest(), lithium(SITE_ENERGIES)))
                .charged(1, 0.08)
                .charged(2, 0.05);
        // The middle of the second cell, from 0.01 to 0.03 nm.
        assertThat(new FullSites(layer.experiment, layer.scaled, layer.stage).text(layer.system, layer.y, 1))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("at a depth of 0.02000 nm", "its charge fraction there is 1.08000"));
    }

    @Test
    void foreignIonsDoNotFillSites() {
        Experiment experiment = blocked(
                new Drive.Rest(),
                lithium(ENDLESS),
                new Species(RUBIDIUM, 0, new Bounded(new ConstantDiffusivity(1e-20), SITES)));
        assertThat(Layer.of(experiment).with(0, 1, -1).charged(1, 0.09).isFull())
                .isFalse();
    }

    @Test
    void aRangeIsLeftWhereAFractionReachesItsEnd() {
        Experiment experiment = blocked(new Drive.Rest(), lithium(SITE_ENERGIES));
        assertThat(Layer.of(experiment).charged(2, 0.0999).leavesRanges()).isFalse();
        assertThat(Layer.of(experiment).charged(2, 0.1001).leavesRanges()).isTrue();
        assertThat(Layer.of(experiment.withLaw(0, ENDLESS)).charged(2, 0.5).leavesRanges())
                .isFalse();
    }

    @Test
    void theLawOfTheLastOfSeveralIonsSeesTheNeutralComposition() {
        Experiment experiment = blocked(
                new Drive.Rest(),
                lithium(ENDLESS),
                new Species(RUBIDIUM, 0, new Bounded(new ConstantDiffusivity(1e-20), 0.5)));
        assertThat(Layer.of(experiment).with(0, 1, -0.4).charged(1, 0.3).leavesRanges())
                .isFalse();
        assertThat(Layer.of(experiment).with(0, 1, -0.6).leavesRanges()).isTrue();
        assertThat(Layer.of(experiment).with(0, 1, -0.6).charged(1, -0.3).leavesRanges())
                .isTrue();
    }

    @Test
    void aLawOfTheStageReplacesThatOfTheSpecies() {
        Experiment experiment = blocked(new Drive.Rest(), lithium(ENDLESS), foreign(RUBIDIUM, 1e-20));
        Stage own = experiment.protocol().get(0).withLaws(Map.of(LITHIUM, SITE_ENERGIES));
        LawRanges ranges = new LawRanges(
                experiment, Layer.of(experiment.withProtocol(List.of(own))).stage());
        assertThat(ranges.highest(0)).isEqualTo(SITES);
        assertThat(ranges.highest(1)).isInfinite();
    }

    /* A layer of a tenth more than the bulk, and then a law with fewer sites than that. */
    @Test
    void aStageWhoseLawDoesNotHoldForWhatIsThereEndsAsItBegins() {
        Experiment first = blocked(potential(-0.0024, DURATION), lithium(ENDLESS));
        Stage layer = first.protocol().get(0);
        Stage next = layer.withLaws(Map.of(LITHIUM, new Bounded(new GaussianWidthLaw(4, 1e-17), 1.05)));
        Solution solution = simulate(first.withProtocol(List.of(layer, next)));
        assertThat(solution.termination()).isEqualTo(Termination.SITES_FULL);
        assertThat(solution.message()).contains("its law holds below 1.05000", "protocol.1.drive");
        assertThat(solution.last().time()).isEqualTo(DURATION);
        assertThat(solution.trace().currentDensity()).doesNotContain(Double.NaN);
    }

    /** On planned cells, micrometres long at the back face, the layer there would be spread until sites are left. */
    @Test
    void ionsThatABackFaceHoldsBackFillItsSites() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(SITE_ENERGIES), foreign(RUBIDIUM, 1e-17)),
                List.of(new Stage(RUBIDIUM, potential(1, 10 * DURATION), 10 * DURATION)),
                FrontMode.ATTACHED,
                BackCondition.BLOCKING,
                OutputRequests.atTimes(List.of()),
                1e-3);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.SITES_FULL);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-9);
    }

    /** Under a potential a thousand times what the layer can take. */
    @Test
    void aLayerFarBeyondItsSitesEndsInAFewThousandSteps() {
        Experiment blocked = blocked(
                potential(-3, DURATION),
                lithium(new Bounded(new GaussianWidthLaw(4, 1e-17), SITES)),
                foreign(RUBIDIUM, 1e-20));
        Solution solution = simulate(blocked);
        assertThat(solution.termination()).isEqualTo(Termination.SITES_FULL);
        assertThat(solution.diagnostics().steps() + solution.diagnostics().rejectedSteps())
                .isLessThan(5000);
    }
}
