package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives of the fluxes of a step by parameters: what the fluxes do at the point of a stage, and what their linearisation
 * at the start of the step does along the increment of the stage (docs/sensitivities.md, section 3). Tangents hold the
 * content of species i in cell k at i(K + 1) + k + 1 and the drop of face f at (M - 1)(K + 1) + f.
 */
final class TangentFluxes {
    private final LocalVariables state;
    private final int cells;
    private final int faces;
    private final int size;
    private final LocalPoint startPoint;
    private final LocalPoint stagePoint;
    private final LinearisedFaces atStart;
    private final LinearisedFaces atStage;
    private final FaceCurvature along;
    private final FaceCurvature inTime;
    private final double[] curvature;
    private final List<CoefficientTangents> coefficients = new ArrayList<>();
    /** Thermodynamic factors that change with a parameter, by parameter. */
    private final List<List<EnhancedTangent>> enhanced = new ArrayList<>();

    private final CellTangents inCells;
    private final PlaneSums sums;
    private final Optional<MixingTangents> mixing;
    private final double[] contracted;
    private final LocalTangent path;
    private final LocalTangent rates;
    private boolean ratesAreClear = true;
    private LocalPoint point;
    private LinearisedFaces here;

    TangentFluxes(LocalVariables state, List<TransportDirection> directions) {
        this.state = state;
        cells = state.cells;
        faces = cells + 1;
        size = state.species * faces;
        startPoint = new LocalPoint(state);
        stagePoint = new LocalPoint(state);
        atStart = new LinearisedFaces(state);
        atStage = new LinearisedFaces(state);
        along = new FaceCurvature(state, startPoint, atStart);
        inTime = new FaceCurvature(state, startPoint, atStart);
        curvature = new double[state.species * cells];
        for (TransportDirection direction : directions) {
            coefficients.add(new CoefficientTangents(state, direction));
            enhanced.add(enhanced(direction));
        }
        inCells = new CellTangents(state);
        sums = new PlaneSums(faces, state.last * faces, size);
        path = new LocalTangent(along.left, along.right, along.field);
        rates = new LocalTangent(size);
        point = startPoint;
        here = atStart;
        contracted = new double[size];
        double[] shares =
                directions.stream().mapToDouble(TransportDirection::commonShare).toArray();
        mixing = state.mixing()
                .map(own -> new MixingTangents(
                        new MixedPoint(state, own, startPoint, atStart),
                        new MixedPoint(state, own, stagePoint, atStage),
                        coefficients,
                        shares));
    }

    private List<EnhancedTangent> enhanced(TransportDirection direction) {
        List<EnhancedTangent> changing = new ArrayList<>();
        for (int n = 0; n < atStart.enhanced.size(); n++) {
            int species = atStart.enhanced.get(n).species();
            if (direction.diffusivities().get(species) instanceof DiffusivityDirection.OfLaw law) {
                changing.add(new EnhancedTangent(law.potential().get(), atStart, atStage, n));
            }
        }
        return changing;
    }

    /** The point at the start of the step. */
    LocalPoint start() {
        return startPoint;
    }

    /** Answers of the fields to the fluxes at the start of the step. */
    FieldResponse responseAtStart() {
        return new FieldResponse(state, atStart, startPoint);
    }

    /** The same at the point of another stage. */
    FieldResponse responseAtStage() {
        return new FieldResponse(state, atStage, stagePoint);
    }

    /** Turns to a step, and to the point at its start. */
    void begin(double time, double[] y) {
        startPoint.capture(time, y);
        atStart.evaluate(startPoint, true);
        for (int i = 0; i < state.species; i++) {
            if (startPoint.isOfOneArgument(i)) {
                TabulatedLaw table = state.diffusivities.table(i).orElseThrow();
                for (int p = i * cells; p < (i + 1) * cells; p++) {
                    curvature[p] = table.curvature(startPoint.argument[p], startPoint.piece[p], startPoint.position[p]);
                }
            }
        }
        point = startPoint;
        here = atStart;
        for (CoefficientTangents coefficient : coefficients) {
            coefficient.begin(startPoint);
        }
        enhanced.forEach(ofParameter -> ofParameter.forEach(factor -> factor.begin(startPoint)));
        mixing.ifPresent(MixingTangents::begin);
    }

    /** Turns to time at fixed unknowns, which contain the fields. */
    void followTime() {
        fillTimeDirection();
        inTime.evaluate(curvature, true);
        mixing.ifPresent(mixed -> mixed.followTime(inTime));
    }

    /** Turns to a parameter, with its tangent at the start of the step. */
    void settle(int q, LocalTangent local) {
        if (mixing.isPresent()) {
            independent(q, local, contracted);
            mixing.get().begin(q, local, contracted);
        }
    }

    /** Turns to the point of a stage other than the first. */
    void moveTo(double time, double[] y) {
        stagePoint.capture(time, y);
        atStage.evaluate(stagePoint, false);
        point = stagePoint;
        here = atStage;
        for (CoefficientTangents coefficient : coefficients) {
            coefficient.moveTo(stagePoint);
        }
        enhanced.forEach(ofParameter -> ofParameter.forEach(factor -> factor.moveTo(stagePoint)));
        mixing.ifPresent(MixingTangents::moveTo);
    }

    /** Turns to the increment of a stage, in the order of tangents. */
    void follow(double[] increment) {
        lookAlong(increment);
        along.evaluate(curvature, false);
        mixing.ifPresent(mixed -> mixed.follow(along));
    }

    private void lookAlong(double[] increment) {
        inCells.fill(increment, startPoint, path);
        for (int i = 0; i < state.species; i++) {
            System.arraycopy(path.right(), i * faces, along.fraction, i * cells, cells);
        }
    }

    /** Changes of the fluxes along an increment of the contents, with the fields held. */
    void atGivenFields(double[] increment, double[] flux) {
        lookAlong(increment);
        sums.combine(atStart.byLeft, atStart.byRight, atStart.byField, path, flux);
        CoefficientTangents any = coefficients.get(0);
        for (int i = 0; i < state.species; i++) {
            if (startPoint.isOfRest(i)) {
                sums.addRest(i, atStart.byLeftRest, atStart.byRightRest, path, flux);
            } else if (any.isSeparate(i)) {
                LocalTangent change = any.through(i, startPoint, path);
                sums.addThrough(i, atStart.byLeftDiffusivity, atStart.byRightDiffusivity, change, flux);
            }
        }
    }

    /** Goes on along the same increment, with what the fields do. */
    void followFields(double[] fields) {
        System.arraycopy(fields, 0, path.field(), 0, size);
        along.evaluate(curvature, false);
    }

    /** Changes of the fluxes by time with contents and fields held. */
    void inTimeAtGivenFields(double[] flux) {
        fillTimeDirection();
        Arrays.fill(inTime.field, 0);
        inTime.evaluate(curvature, true);
        System.arraycopy(inTime.flux, 0, flux, 0, size);
        double[] velocities = state.grid.velocities();
        double[] leftWeight = state.grid.swept.leftWeight;
        for (int p = 0; p < size; p++) {
            int f = p % faces;
            boolean inner = f > 0 && f < cells;
            flux[p] -= inner
                    ? velocities[f] * (leftWeight[p] * inTime.left[p] + (1 - leftWeight[p]) * inTime.right[p])
                    : 0;
        }
    }

    /** Turns to time with what the fields do. */
    void followFieldsInTime(double[] fields) {
        System.arraycopy(fields, 0, inTime.field, 0, size);
        inTime.evaluate(curvature, true);
    }

    /* At fixed unknowns contents and fields stay, and widths change. */
    private void fillTimeDirection() {
        MovingGrid grid = state.grid;
        for (int i = 0; i < state.species; i++) {
            for (int k = 0; k < cells; k++) {
                double rate = grid.widthRate[k];
                double beyond = startPoint.fraction[i * cells + k] - state.origin(i);
                inTime.fraction[i * cells + k] = -beyond * rate * grid.perWidth[k];
                inTime.leftRate[i * faces + k + 1] = 0.5 * rate;
                inTime.rightRate[i * faces + k] = 0.5 * rate;
            }
            startPoint.spread(inTime.fraction, i, inTime.left, inTime.right);
        }
    }

    /** Derivatives of fractions and fields at the point for a tangent of the unknowns. */
    void local(int q, double[] tangent, double[] permittivity, LocalTangent result) {
        inCells.fill(tangent, point, result);
        inCells.addPermittivity(permittivity, point, point.field, result);
        for (int i = 0; i < state.species; i++) {
            double untouched = originChange(q, i);
            result.right()[i * faces + cells] = 0;
            for (int p = i * faces; p < i * faces + cells && untouched != 0; p++) {
                result.left()[p + 1] += untouched;
                result.right()[p] += untouched;
            }
            result.right()[i * faces + cells] = coefficients.get(q).bulk(i);
        }
    }

    /* Of the fraction from which contents are counted. */
    private double originChange(int q, int i) {
        return state.isCountedFromBulk() ? coefficients.get(q).bulk(i) : 0;
    }

    /** Derivatives of the fluxes at the point. */
    void atPoint(int q, LocalTangent local, double[] flux) {
        independent(q, local, flux);
        if (mixing.isPresent()) {
            mixing.get().here(q, local, flux);
            return;
        }
        for (int i = 0; i < state.species; i++) {
            addSwept(i, originChange(q, i), flux);
        }
    }

    /* Of ions without cross terms. */
    private void independent(int q, LocalTangent local, double[] flux) {
        sums.combine(here.byLeft, here.byRight, here.byField, local, flux);
        CoefficientTangents coefficient = coefficients.get(q);
        for (int i = 0; i < state.species; i++) {
            double[] byLeft = here.byLeftDiffusivity;
            double[] byRight = here.byRightDiffusivity;
            if (point.isOfRest(i)) {
                sums.addRest(i, here.byLeftRest, here.byRightRest, local, flux);
            } else if (coefficient.isSeparate(i)) {
                sums.addThrough(i, byLeft, byRight, coefficient.through(i, point, local), flux);
            }
            if (coefficient.hasParameter(i)) {
                sums.addThrough(i, byLeft, byRight, coefficient.here(), flux);
            }
            sums.addMultiple(i, coefficient.factor(i), here.flux, flux);
        }
        for (EnhancedTangent factor : enhanced.get(q)) {
            factor.addHere(flux);
        }
    }

    /** Adds derivatives of what the linearisation at the start gives along the increment. */
    void addAlongIncrement(int q, double[] permittivity, LocalTangent local, double[] flux) {
        boolean linear = permittivity.length > 0;
        clearRates();
        if (linear) {
            ratesAreClear = false;
            inCells.addPermittivity(permittivity, startPoint, along.field, rates);
        }
        if (mixing.isEmpty()) {
            addAlong(q, along, local, linear, flux);
            return;
        }
        Arrays.fill(contracted, 0);
        addAlong(q, along, local, linear, contracted);
        mixing.get().alongIncrement(q, along, local, rates, linear, contracted);
        for (int p = 0; p < size; p++) {
            flux[p] += contracted[p];
        }
    }

    private void addAlong(int q, FaceCurvature curve, LocalTangent local, boolean linear, double[] flux) {
        addContracted(q, curve, local, flux);
        if (linear) {
            addLinear(q, rates, flux);
        }
    }

    private void clearRates() {
        if (!ratesAreClear) {
            Arrays.fill(rates.left(), 0);
            Arrays.fill(rates.right(), 0);
            Arrays.fill(rates.field(), 0);
            ratesAreClear = true;
        }
    }

    private void addContracted(int q, FaceCurvature curve, LocalTangent local, double[] flux) {
        sums.addCombined(curve.byLeft, curve.byRight, curve.byField, local, flux);
        CoefficientTangents coefficient = coefficients.get(q);
        for (int i = 0; i < state.species; i++) {
            double[] byLeft = atStart.byLeftDiffusivity;
            double[] byRight = atStart.byRightDiffusivity;
            if (startPoint.isOfRest(i)) {
                sums.addRest(i, curve.byLeftRest, curve.byRightRest, local, flux);
            } else if (coefficient.isSeparate(i)) {
                LocalTangent change = coefficient.through(i, startPoint, local);
                sums.addThrough(i, curve.byLeftDiffusivity, curve.byRightDiffusivity, change, flux);
                sums.addThrough(i, byLeft, byRight, coefficient.bend(i, startPoint, curve, local), flux);
            }
            if (coefficient.hasParameter(i)) {
                sums.addThrough(i, curve.byLeftDiffusivity, curve.byRightDiffusivity, coefficient.start(), flux);
                sums.addThrough(i, byLeft, byRight, coefficient.parameterAlong(i, startPoint, curve), flux);
            }
            sums.addMultiple(i, coefficient.factor(i), curve.flux, flux);
        }
        for (EnhancedTangent factor : enhanced.get(q)) {
            factor.addAlong(curve, flux);
        }
    }

    private void addLinear(int q, LocalTangent local, double[] flux) {
        sums.addCombined(atStart.byLeft, atStart.byRight, atStart.byField, local, flux);
        CoefficientTangents coefficient = coefficients.get(q);
        for (int i = 0; i < state.species; i++) {
            if (startPoint.isOfRest(i)) {
                sums.addRest(i, atStart.byLeftRest, atStart.byRightRest, local, flux);
            } else if (coefficient.isSeparate(i)) {
                LocalTangent change = coefficient.through(i, startPoint, local);
                sums.addThrough(i, atStart.byLeftDiffusivity, atStart.byRightDiffusivity, change, flux);
            }
        }
    }

    /** Derivatives of the partial derivatives of the fluxes by time. */
    void alongTime(int q, LocalTangent local, double[] flux) {
        Arrays.fill(flux, 0);
        MovingGrid grid = state.grid;
        clearRates();
        ratesAreClear = false;
        for (int i = 0; i < state.species; i++) {
            int row = i * faces;
            double untouched = originChange(q, i);
            for (int k = 0; k < cells; k++) {
                double rate = -(local.right()[row + k] - untouched) * grid.widthRate[k] * grid.perWidth[k];
                rates.left()[row + k + 1] = rate;
                rates.right()[row + k] = rate;
            }
        }
        addAlong(q, inTime, local, true, flux);
        if (mixing.isPresent()) {
            mixing.get().alongTime(q, inTime, local, rates, flux);
        }
    }

    /* Moving faces carry what is beyond the untouched fraction. */
    private void addSwept(int i, double untouched, double[] flux) {
        double[] velocities = state.grid.velocities();
        for (int f = 1; f < cells && untouched != 0; f++) {
            flux[i * faces + f] += velocities[f] * untouched;
        }
    }

    /** Derivatives of what moving faces carry besides the weighted mean, by that of the start of the step. */
    void addRemainder(LocalTangent local, double[] flux) {
        SweptFractions swept = state.grid.swept;
        double[] velocities = state.grid.velocities();
        for (int f = 1; f < cells && state.species > 2; f++) {
            int carrier = swept.carrier[f] * faces + f;
            double rest = 0;
            for (int p = f; p < size; p += faces) {
                rest += (swept.leftWeight[carrier] - swept.leftWeight[p]) * (local.left()[p] - local.right()[p]);
            }
            flux[carrier] -= velocities[f] * rest;
        }
    }
}
