/*
 * The Nernst-Planck-Poisson equations of docs/solver.md on a fixed mesh, solved by SUNDIALS IDA.
 *
 * Unknowns of cell k: its native fraction w, and the field of its right face e; the foreign fraction follows from Gauss's
 * law. The Jacobian then has two diagonals on either side. At given potential the current is one more unknown, which
 * borders the band: the border is eliminated around SUNDIALS' own band solver, at the price of one more back
 * substitution per factorisation and a scalar product per solve.
 *
 * Usage: ida_npp CASES NAME FINE_DEPTH_m CELL_m GROWTH RTOL ATOL_PER_RTOL SUPPRESS_FIELD REPETITIONS RESULT
 */
#include "problem.h"

#include <ida/ida.h>
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
    int bordered;
    double *d, *slope; /* of the native ion in every cell */
    double *native, *foreign; /* fluxes through the faces, 0 to cells */
} Run;

static double *unknowns(N_Vector v) {
    return N_VGetArrayPointer(v);
}

/* Fluxes through face f between its cells, and on request their derivatives by (left w, right w, D_l, D_r, e). */
typedef struct {
    double native, foreign;
    double native_l, native_r, native_dl, native_dr, native_e;
    double foreign_l, foreign_r, foreign_e;
} Face;

static inline double foreign_fraction(const Problem *p, const double *y, int k) {
    double rest = 1 - y[2 * k];
    return k == 0 ? rest : rest + p->lambda2 * (y[2 * k + 1] - y[2 * k - 1]) / p->width[k];
}

static inline void face_fluxes(const Run *run, const double *y, int f, double left2, double right2, int derivatives,
                               Face *face) {
    const Problem *p = &run->problem;
    double e = y[2 * f - 1], distance = p->distance[f], drift = e * distance, size = fabs(drift);
    double small = bernoulli(size), large = small + size;
    double plus = drift >= 0 ? small : large, minus = drift >= 0 ? large : small;
    double left = y[2 * f - 2], right = y[2 * f];
    double dl = run->d[f - 1], dr = run->d[f], hl = 0.5 * p->width[f - 1], hr = 0.5 * p->width[f];
    double product = dl * dr, conductance = product == 0 ? 0 : product / (hl * dr + hr * dl);
    double other = 1 / distance;
    double shape = small * (left - right) + drift * (drift >= 0 ? left : right);
    double shape2 = small * (left2 - right2) + drift * (drift >= 0 ? left2 : right2);
    face->native = conductance * shape;
    face->foreign = other * shape2;
    if (derivatives) {
        double slope = bernoulli_slope(drift, plus, minus);
        double pl = conductance == 0 ? 0 : conductance / dl, pr = conductance == 0 ? 0 : conductance / dr;
        face->native_l = conductance * minus;
        face->native_r = -conductance * plus;
        face->native_e = conductance * ((slope + 1) * left - slope * right) * distance;
        face->native_dl = shape * hl * pl * pl;
        face->native_dr = shape * hr * pr * pr;
        face->foreign_l = other * minus;
        face->foreign_r = -other * plus;
        face->foreign_e = other * ((slope + 1) * left2 - slope * right2) * distance;
    }
}

/* Whether all compositions lie in the domain of the law. */
static int evaluate_law(Run *run, const double *y) {
    double sum = 0;
    for (int k = 0; k < run->problem.cells; k++) {
        run->d[k] = native_diffusivity(&run->problem, y[2 * k], &run->slope[k]);
        sum += run->d[k];
    }
    return isfinite(sum);
}

static int residual(realtype time, N_Vector yv, N_Vector ypv, N_Vector rv, void *data) {
    Run *run = data;
    const Problem *p = &run->problem;
    int n = p->cells;
    const double *y = unknowns(yv), *yp = unknowns(ypv);
    double *r = unknowns(rv);
    double current = run->bordered ? y[2 * n] : prescribed(p, time);
    if (!evaluate_law(run, y)) {
        return 1;
    }
    double left2 = foreign_fraction(p, y, 0), before = 0;
    Face face;
    for (int f = 1; f < n; f++) {
        double right2 = foreign_fraction(p, y, f);
        face_fluxes(run, y, f, left2, right2, 0, &face);
        r[2 * f - 2] = p->width[f - 1] * yp[2 * f - 2] - before + face.native;
        r[2 * f - 1] = p->lambda2 * yp[2 * f - 1] - current + face.native + face.foreign;
        before = face.native;
        left2 = right2;
    }
    double out = run->d[n - 1] * y[2 * n - 2] * y[2 * n - 1];
    r[2 * n - 2] = p->width[n - 1] * yp[2 * n - 2] - before + out;
    r[2 * n - 1] = p->lambda2 * yp[2 * n - 1] - current + out + left2 * y[2 * n - 1];
    if (run->bordered) {
        double sum = -prescribed(p, time);
        for (int f = 1; f <= n; f++) {
            sum += p->reach[f] * y[2 * f - 1];
        }
        r[2 * n] = sum;
    }
    return 0;
}

#define ENTRY(row, column) SM_ELEMENT_B(matrix, (row), (column))

/* Adds the derivative of the foreign flux by the foreign fraction of cell k to the row of the field of face f. */
static void add_foreign(const Problem *p, SUNMatrix matrix, int f, int k, double by) {
    int row = 2 * f - 1;
    ENTRY(row, 2 * k) -= by;
    if (k > 0) {
        double share = by * p->lambda2 / p->width[k];
        ENTRY(row, 2 * k + 1) += share;
        ENTRY(row, 2 * k - 1) -= share;
    }
}

static int jacobian(realtype time, realtype cj, N_Vector yv, N_Vector ypv, N_Vector rv, SUNMatrix matrix, void *data,
                    N_Vector t1, N_Vector t2, N_Vector t3) {
    (void)time, (void)ypv, (void)rv, (void)t1, (void)t2, (void)t3;
    Run *run = data;
    const Problem *p = &run->problem;
    int n = p->cells;
    const double *y = unknowns(yv);
    evaluate_law(run, y);
    for (int k = 0; k < n; k++) {
        ENTRY(2 * k, 2 * k) += cj * p->width[k];
        ENTRY(2 * k + 1, 2 * k + 1) += cj * p->lambda2;
    }
    double left2 = foreign_fraction(p, y, 0);
    Face face;
    for (int f = 1; f < n; f++) {
        double right2 = foreign_fraction(p, y, f);
        face_fluxes(run, y, f, left2, right2, 1, &face);
        double by_left = face.native_l + face.native_dl * run->slope[f - 1];
        double by_right = face.native_r + face.native_dr * run->slope[f];
        int l = 2 * f - 2, e = 2 * f - 1, r = 2 * f;
        ENTRY(l, l) += by_left;
        ENTRY(l, e) += face.native_e;
        ENTRY(l, r) += by_right;
        ENTRY(r, l) -= by_left;
        ENTRY(r, e) -= face.native_e;
        ENTRY(r, r) -= by_right;
        ENTRY(e, l) += by_left;
        ENTRY(e, e) += face.native_e + face.foreign_e;
        ENTRY(e, r) += by_right;
        add_foreign(p, matrix, f, f - 1, face.foreign_l);
        add_foreign(p, matrix, f, f, face.foreign_r);
        left2 = right2;
    }
    int w = 2 * n - 2, e = 2 * n - 1;
    double by_fraction = (run->d[n - 1] + run->slope[n - 1] * y[w]) * y[e];
    double by_field = run->d[n - 1] * y[w];
    ENTRY(w, w) += by_fraction;
    ENTRY(w, e) += by_field;
    ENTRY(e, w) += by_fraction;
    ENTRY(e, e) += by_field + left2;
    add_foreign(p, matrix, n, n - 1, y[e]);
    if (run->bordered) {
        ENTRY(2 * n, 2 * n) = 1;
    }
    return 0;
}

/* Band solver with the border of a prescribed potential: column -1 in the field rows, row of reaches. */
typedef struct {
    SUNLinearSolver band;
    N_Vector response; /* of all unknowns to a unit current */
    double resistance;
    const Run *run;
} Bordered;

static SUNLinearSolver_Type bordered_type(SUNLinearSolver s) {
    (void)s;
    return SUNLINEARSOLVER_DIRECT;
}

static double potential_of(const Run *run, const double *x) {
    double sum = 0;
    for (int f = 1; f <= run->problem.cells; f++) {
        sum += run->problem.reach[f] * x[2 * f - 1];
    }
    return sum;
}

static int bordered_setup(SUNLinearSolver s, SUNMatrix matrix) {
    Bordered *b = s->content;
    int flag = SUNLinSolSetup(b->band, matrix);
    if (flag != 0) {
        return flag;
    }
    int n = b->run->problem.cells;
    double *x = unknowns(b->response);
    N_VConst(0, b->response);
    for (int f = 1; f <= n; f++) {
        x[2 * f - 1] = 1;
    }
    flag = SUNLinSolSolve(b->band, matrix, b->response, b->response, 0);
    b->resistance = potential_of(b->run, x);
    return flag;
}

static int bordered_solve(SUNLinearSolver s, SUNMatrix matrix, N_Vector xv, N_Vector bv, realtype tolerance) {
    Bordered *b = s->content;
    int n = b->run->problem.cells;
    double wanted = unknowns(bv)[2 * n];
    int flag = SUNLinSolSolve(b->band, matrix, xv, bv, tolerance);
    double *x = unknowns(xv);
    double current = (wanted - potential_of(b->run, x)) / b->resistance;
    const double *response = unknowns(b->response);
    for (int m = 0; m < 2 * n; m++) {
        x[m] += current * response[m];
    }
    x[2 * n] = current;
    return flag;
}

static void start(const Run *run, double *y, double *yp) {
    const Problem *p = &run->problem;
    int n = p->cells;
    double current = run->bordered ? p->bulk_diffusivity * prescribed(p, 0) / p->thickness : prescribed(p, 0);
    for (int k = 0; k < n; k++) {
        y[2 * k] = 1;
        y[2 * k + 1] = current / p->bulk_diffusivity;
        yp[2 * k] = yp[2 * k + 1] = 0;
    }
    yp[0] = -current / p->width[0];
    if (run->bordered) {
        y[2 * n] = current;
        yp[2 * n] = 0;
    }
}

static void solve_once(Run *run, double rtol, double atol, int suppress, SUNContext context, N_Vector y,
                       Outcome *outcome) {
    const Problem *p = &run->problem;
    int n = p->cells, size = 2 * n + run->bordered;
    N_Vector yp = N_VClone(y), id = N_VClone(y), tolerance = N_VClone(y);
    start(run, unknowns(y), unknowns(yp));
    for (int k = 0; k < n; k++) {
        unknowns(id)[2 * k] = 1;
        unknowns(id)[2 * k + 1] = !suppress;
        unknowns(tolerance)[2 * k] = atol;
        unknowns(tolerance)[2 * k + 1] = atol;
    }
    if (run->bordered) {
        unknowns(id)[2 * n] = 0;
        unknowns(tolerance)[2 * n] = atol;
    }
    SUNMatrix matrix = SUNBandMatrix(size, 2, 2, context);
    SUNLinearSolver solver = SUNLinSol_Band(y, matrix, context);
    Bordered border = {solver, N_VClone(y), 0, run};
    if (run->bordered) {
        solver = SUNLinSolNewEmpty(context);
        solver->content = &border;
        solver->ops->gettype = bordered_type;
        solver->ops->setup = bordered_setup;
        solver->ops->solve = bordered_solve;
    }
    void *ida = IDACreate(context);
    require(IDAInit(ida, residual, 0, y, yp), "IDAInit");
    require(IDASVtolerances(ida, rtol, tolerance), "IDASVtolerances");
    require(IDASetUserData(ida, run), "IDASetUserData");
    require(IDASetLinearSolver(ida, solver, matrix), "IDASetLinearSolver");
    require(IDASetJacFn(ida, jacobian), "IDASetJacFn");
    require(IDASetId(ida, id), "IDASetId");
    require(IDASetSuppressAlg(ida, suppress), "IDASetSuppressAlg");
    require(IDASetMaxNumSteps(ida, 30000), "IDASetMaxNumSteps");
    double wall = wall_seconds(), cpu = thread_seconds();
    for (int k = 1; k < p->knots; k++) {
        double reached, stop = p->knot_time[k];
        require(IDASetStopTime(ida, stop), "IDASetStopTime");
        require(IDASolve(ida, stop, &reached, y, yp, IDA_NORMAL), "IDASolve");
    }
    wall = wall_seconds() - wall;
    cpu = thread_seconds() - cpu;
    note_times(outcome, wall, cpu);
    IDAGetNumSteps(ida, &outcome->steps);
    IDAGetNumResEvals(ida, &outcome->residuals);
    IDAGetNumJacEvals(ida, &outcome->jacobians);
    IDAGetNumNonlinSolvIters(ida, &outcome->nonlinear_iterations);
    IDAGetNumErrTestFails(ida, &outcome->error_failures);
    IDAFree(&ida);
    SUNLinSolFree(border.band);
    if (run->bordered) {
        SUNLinSolFreeEmpty(solver);
    }
    SUNMatDestroy(matrix);
    N_VDestroy(border.response);
    N_VDestroy(tolerance);
    N_VDestroy(id);
    N_VDestroy(yp);
}

int main(int count, char **argument) {
    if (count != 11) {
        fprintf(stderr, "usage: ida_npp CASES NAME FINE_DEPTH_m CELL_m GROWTH RTOL ATOL_PER_RTOL SUPPRESS_FIELD"
                        " REPETITIONS RESULT\n");
        return 2;
    }
    Run run;
    Problem *p = &run.problem;
    read_case(p, argument[1], argument[2]);
    make_mesh(p, atof(argument[3]), atof(argument[4]), atof(argument[5]));
    double rtol = atof(argument[6]);
    int n = p->cells;
    run.bordered = p->prescribes_potential;
    run.d = malloc(n * sizeof(double));
    run.slope = malloc(n * sizeof(double));
    SUNContext context;
    require(SUNContext_Create(NULL, &context), "SUNContext_Create");
    N_Vector y = N_VNew_Serial(2 * n + run.bordered, context);
    Outcome outcome;
    memset(&outcome, 0, sizeof outcome);
    while (wants_repetition(&outcome, atoi(argument[9]))) {
        solve_once(&run, rtol, rtol * atof(argument[7]), atoi(argument[8]), context, y, &outcome);
    }
    const double *x = unknowns(y);
    outcome.surface_potential = potential_of(&run, x) * p->thermal_voltage;
    /* All charge that came stands in the sheet or replaced native ions. */
    double replaced = p->lambda2 * x[1];
    for (int k = 0; k < n; k++) {
        replaced += foreign_fraction(p, x, k) * p->width[k];
    }
    outcome.dose = replaced * p->length * p->charge_per_metre;
    write_outcome(argument[10], p, &outcome, x, 2);
    return 0;
}
