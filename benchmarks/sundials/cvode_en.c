/*
 * The electroneutral two-ion equations (no Poisson, same fluxes) on a fixed mesh, solved by SUNDIALS CVODE (BDF).
 *
 * One unknown per cell, its native fraction. The field of a face is what makes the two fluxes add up to the current: one
 * or two Newton steps per face from the last value. At given potential the current is what makes the drops add up, found
 * in the same iteration; it couples all cells, and the Jacobian is a tridiagonal matrix plus one outer product, which is
 * eliminated (Sherman and Morrison) around SUNDIALS' own band solver.
 *
 * Usage: cvode_en CASES NAME FINE_DEPTH_m CELL_m GROWTH RTOL ATOL_PER_RTOL REPETITIONS RESULT
 */
#include "problem.h"

#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sundials/sundials_linearsolver.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>

typedef struct {
    Problem problem;
    double *d, *slope;
    double *drop;     /* of the reduced potential between the points beside a face */
    double *per_drop; /* d(sum of fluxes)/d(drop) */
    double *native;   /* native flux through a face */
    double current;
    double *by_current, *current_by; /* the outer product: change of the rates by the current, of the current by w */
    void *cvode;
} Run;

static double *unknowns(N_Vector v) {
    return N_VGetArrayPointer(v);
}

/* Flux of both ions through face f at a drop, and the derivatives by it. */
typedef struct {
    double native, sum, native_by_drop, sum_by_drop;
    double plus, minus, conductance, shape;
} Face;

static inline void face_fluxes(const Run *run, const double *w, int f, double drop, Face *face) {
    const Problem *p = &run->problem;
    double size = fabs(drop), small = bernoulli(size), large = small + size;
    face->plus = drop >= 0 ? small : large;
    face->minus = drop >= 0 ? large : small;
    double slope = bernoulli_slope(drop, face->plus, face->minus);
    double left = w[f - 1], right = w[f], dl = run->d[f - 1], dr = run->d[f];
    double product = dl * dr;
    face->conductance = product == 0 ? 0 : product / (0.5 * (p->width[f - 1] * dr + p->width[f] * dl));
    double other = 1 / p->distance[f];
    face->shape = small * (left - right) + drop * (drop >= 0 ? left : right);
    double shape2 = small * (right - left) + drop * (1 - (drop >= 0 ? left : right));
    face->native = face->conductance * face->shape;
    face->sum = face->native + other * shape2;
    face->native_by_drop = face->conductance * ((slope + 1) * left - slope * right);
    face->sum_by_drop = face->native_by_drop + other * ((slope + 1) * (1 - left) - slope * (1 - right));
}

/* Share of a drop that counts for the surface potential: the range of the field over the distance of the points. */
static inline double weight(const Problem *p, int f) {
    return p->reach[f] / p->distance[f];
}

/* Fields of all faces, and the current where the potential is given. */
static int find_fields(Run *run, double time, const double *w) {
    const Problem *p = &run->problem;
    int n = p->cells;
    for (int k = 0; k < n; k++) {
        run->d[k] = native_diffusivity(p, w[k], &run->slope[k]);
    }
    double back = run->d[n - 1] * w[n - 1] + 1 - w[n - 1];
    run->per_drop[n] = back / p->distance[n];
    Face face;
    if (!p->prescribes_potential) {
        run->current = prescribed(p, time);
        for (int f = 1; f < n; f++) {
            for (int tries = 0;; tries++) {
                face_fluxes(run, w, f, run->drop[f], &face);
                double step = (run->current - face.sum) / face.sum_by_drop;
                run->drop[f] += step;
                if (fabs(step) <= 1e-8 * (1 + fabs(run->drop[f]))) {
                    run->native[f] = face.native + face.native_by_drop * step;
                    run->per_drop[f] = face.sum_by_drop;
                    break;
                }
                if (tries == 50 || !isfinite(step)) {
                    return 1;
                }
            }
        }
    } else {
        double wanted = prescribed(p, time);
        double *excess = run->native; /* G - i0 for the correction, then the flux */
        for (int tries = 0;; tries++) {
            double sum = 0, resistance = 0;
            for (int f = 1; f < n; f++) {
                face_fluxes(run, w, f, run->drop[f], &face);
                excess[f] = face.sum;
                run->per_drop[f] = face.sum_by_drop;
                sum += weight(p, f) * (run->drop[f] - face.sum / face.sum_by_drop);
                resistance += weight(p, f) / face.sum_by_drop;
            }
            resistance += 1 / run->per_drop[n];
            run->current = (wanted - sum) / resistance;
            double largest = 0;
            for (int f = 1; f < n; f++) {
                double step = (run->current - excess[f]) / run->per_drop[f];
                run->drop[f] += step;
                largest = fmax(largest, fabs(step) / (1 + fabs(run->drop[f])));
            }
            if (largest <= 1e-6) {
                break;
            }
            if (tries == 50 || !isfinite(largest)) {
                return 1;
            }
        }
        for (int f = 1; f < n; f++) {
            face_fluxes(run, w, f, run->drop[f], &face);
            run->native[f] = face.native;
        }
    }
    run->drop[n] = run->current / run->per_drop[n];
    run->native[n] = run->d[n - 1] * w[n - 1] * run->current / back;
    return 0;
}

static int rates(realtype time, N_Vector yv, N_Vector rv, void *data) {
    Run *run = data;
    const Problem *p = &run->problem;
    if (find_fields(run, time, unknowns(yv))) {
        return 1;
    }
    double *r = unknowns(rv);
    r[0] = -run->native[1] / p->width[0];
    for (int k = 1; k < p->cells; k++) {
        r[k] = (run->native[k] - run->native[k + 1]) / p->width[k];
    }
    return 0;
}

#define ENTRY(row, column) SM_ELEMENT_B(matrix, (row), (column))

static int jacobian(realtype time, N_Vector yv, N_Vector rv, SUNMatrix matrix, void *data, N_Vector t1, N_Vector t2,
                    N_Vector t3) {
    (void)rv, (void)t1, (void)t2, (void)t3;
    Run *run = data;
    const Problem *p = &run->problem;
    int n = p->cells;
    const double *w = unknowns(yv);
    if (find_fields(run, time, w)) {
        return 1;
    }
    double resistance = 0;
    memset(run->by_current, 0, n * sizeof(double));
    memset(run->current_by, 0, n * sizeof(double));
    for (int f = 1; f <= n; f++) {
        double native_l, native_r = 0, drop_l, drop_r = 0, by_current;
        if (f < n) {
            Face face;
            face_fluxes(run, w, f, run->drop[f], &face);
            double dl = run->d[f - 1], dr = run->d[f];
            double pl = dl == 0 ? 0 : face.conductance / dl, pr = dr == 0 ? 0 : face.conductance / dr;
            double other = 1 / p->distance[f];
            double partial_l = face.conductance * face.minus
                               + face.shape * 0.5 * p->width[f - 1] * pl * pl * run->slope[f - 1];
            double partial_r = -face.conductance * face.plus + face.shape * 0.5 * p->width[f] * pr * pr * run->slope[f];
            drop_l = -(partial_l - other * face.minus) / face.sum_by_drop;
            drop_r = -(partial_r + other * face.plus) / face.sum_by_drop;
            native_l = partial_l + face.native_by_drop * drop_l;
            native_r = partial_r + face.native_by_drop * drop_r;
            by_current = face.native_by_drop / face.sum_by_drop;
            resistance += weight(p, f) / face.sum_by_drop;
        } else {
            double mobility = run->d[n - 1] * w[n - 1], sum = mobility + 1 - w[n - 1];
            double by = run->d[n - 1] + run->slope[n - 1] * w[n - 1];
            native_l = run->current * (by - mobility * (by - 1) / sum) / sum;
            drop_l = -run->drop[n] * (by - 1) / sum;
            by_current = mobility / sum;
            resistance += 1 / run->per_drop[n];
        }
        ENTRY(f - 1, f - 1) -= native_l / p->width[f - 1];
        run->by_current[f - 1] -= by_current / p->width[f - 1];
        run->current_by[f - 1] -= weight(p, f) * drop_l;
        if (f < n) {
            ENTRY(f - 1, f) -= native_r / p->width[f - 1];
            ENTRY(f, f - 1) += native_l / p->width[f];
            ENTRY(f, f) += native_r / p->width[f];
            run->by_current[f] += by_current / p->width[f];
            run->current_by[f] -= weight(p, f) * drop_r;
        }
    }
    for (int k = 0; k < n; k++) {
        run->current_by[k] /= resistance;
    }
    return 0;
}

/* Solves (M - gamma a b^T) x = r around the band solver for M = I - gamma T. */
typedef struct {
    SUNLinearSolver band;
    N_Vector response;
    double gamma, denominator;
    const Run *run;
} Coupled;

static SUNLinearSolver_Type coupled_type(SUNLinearSolver s) {
    (void)s;
    return SUNLINEARSOLVER_DIRECT;
}

static double product(const Run *run, const double *x) {
    double sum = 0;
    for (int k = 0; k < run->problem.cells; k++) {
        sum += run->current_by[k] * x[k];
    }
    return sum;
}

static int coupled_setup(SUNLinearSolver s, SUNMatrix matrix) {
    Coupled *c = s->content;
    int flag = SUNLinSolSetup(c->band, matrix);
    if (flag != 0) {
        return flag;
    }
    CVodeGetCurrentGamma(c->run->cvode, &c->gamma);
    memcpy(unknowns(c->response), c->run->by_current, c->run->problem.cells * sizeof(double));
    flag = SUNLinSolSolve(c->band, matrix, c->response, c->response, 0);
    c->denominator = 1 - c->gamma * product(c->run, unknowns(c->response));
    return flag;
}

static int coupled_solve(SUNLinearSolver s, SUNMatrix matrix, N_Vector xv, N_Vector bv, realtype tolerance) {
    Coupled *c = s->content;
    int flag = SUNLinSolSolve(c->band, matrix, xv, bv, tolerance);
    double *x = unknowns(xv);
    double factor = c->gamma * product(c->run, x) / c->denominator;
    const double *response = unknowns(c->response);
    for (int k = 0; k < c->run->problem.cells; k++) {
        x[k] += factor * response[k];
    }
    return flag;
}

static void solve_once(Run *run, double rtol, double atol, SUNContext context, N_Vector y, Outcome *outcome) {
    const Problem *p = &run->problem;
    int n = p->cells;
    N_VConst(1, y);
    double current = p->prescribes_potential ? p->bulk_diffusivity * prescribed(p, 0) / p->thickness : prescribed(p, 0);
    for (int f = 1; f <= n; f++) {
        run->drop[f] = current / p->bulk_diffusivity * p->distance[f];
    }
    SUNMatrix matrix = SUNBandMatrix(n, 1, 1, context);
    SUNLinearSolver solver = SUNLinSol_Band(y, matrix, context);
    Coupled coupled = {solver, N_VClone(y), 0, 1, run};
    if (p->prescribes_potential) {
        solver = SUNLinSolNewEmpty(context);
        solver->content = &coupled;
        solver->ops->gettype = coupled_type;
        solver->ops->setup = coupled_setup;
        solver->ops->solve = coupled_solve;
    }
    void *cvode = run->cvode = CVodeCreate(CV_BDF, context);
    require(CVodeInit(cvode, rates, 0, y), "CVodeInit");
    require(CVodeSStolerances(cvode, rtol, atol), "CVodeSStolerances");
    require(CVodeSetUserData(cvode, run), "CVodeSetUserData");
    require(CVodeSetLinearSolver(cvode, solver, matrix), "CVodeSetLinearSolver");
    require(CVodeSetJacFn(cvode, jacobian), "CVodeSetJacFn");
    require(CVodeSetMaxNumSteps(cvode, 30000), "CVodeSetMaxNumSteps");
    double wall = wall_seconds(), cpu = thread_seconds();
    for (int k = 1; k < p->knots; k++) {
        double reached, stop = p->knot_time[k];
        require(CVodeSetStopTime(cvode, stop), "CVodeSetStopTime");
        require(CVode(cvode, stop, y, &reached, CV_NORMAL), "CVode");
    }
    wall = wall_seconds() - wall;
    cpu = thread_seconds() - cpu;
    note_times(outcome, wall, cpu);
    CVodeGetNumSteps(cvode, &outcome->steps);
    CVodeGetNumRhsEvals(cvode, &outcome->residuals);
    CVodeGetNumJacEvals(cvode, &outcome->jacobians);
    CVodeGetNumNonlinSolvIters(cvode, &outcome->nonlinear_iterations);
    CVodeGetNumErrTestFails(cvode, &outcome->error_failures);
    CVodeFree(&cvode);
    SUNLinSolFree(coupled.band);
    if (p->prescribes_potential) {
        SUNLinSolFreeEmpty(solver);
    }
    SUNMatDestroy(matrix);
    N_VDestroy(coupled.response);
}

int main(int count, char **argument) {
    if (count != 10) {
        fprintf(stderr,
                "usage: cvode_en CASES NAME FINE_DEPTH_m CELL_m GROWTH RTOL ATOL_PER_RTOL REPETITIONS RESULT\n");
        return 2;
    }
    Run run;
    Problem *p = &run.problem;
    read_case(p, argument[1], argument[2]);
    make_mesh(p, atof(argument[3]), atof(argument[4]), atof(argument[5]));
    double rtol = atof(argument[6]);
    int n = p->cells;
    double **arrays[] = {&run.d, &run.slope, &run.drop, &run.per_drop, &run.native, &run.by_current, &run.current_by};
    for (size_t k = 0; k < sizeof arrays / sizeof *arrays; k++) {
        *arrays[k] = calloc(n + 1, sizeof(double));
    }
    SUNContext context;
    require(SUNContext_Create(NULL, &context), "SUNContext_Create");
    N_Vector y = N_VNew_Serial(n, context);
    Outcome outcome;
    memset(&outcome, 0, sizeof outcome);
    while (wants_repetition(&outcome, atoi(argument[8]))) {
        solve_once(&run, rtol, rtol * atof(argument[7]), context, y, &outcome);
    }
    const double *w = unknowns(y);
    find_fields(&run, p->knot_time[p->knots - 1], w);
    double potential = 0, replaced = 0;
    for (int f = 1; f <= n; f++) {
        potential += weight(p, f) * run.drop[f];
        replaced += (1 - w[f - 1]) * p->width[f - 1];
    }
    outcome.surface_potential = potential * p->thermal_voltage;
    outcome.dose = replaced * p->length * p->charge_per_metre;
    write_outcome(argument[9], p, &outcome, w, 1);
    return 0;
}
