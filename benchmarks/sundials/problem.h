/*
 * What both SUNDIALS drivers share: one case of cases.txt in scaled variables, the mesh, the law, the flux, and the file
 * of results. Lengths are in natural lengths l = D/i (slower ion, largest current), times in l^2/D_2, diffusion
 * coefficients in D_2 (foreign ion), currents in D_2/l, potentials in kT/e. docs/solver.md, sections 1 and 2.
 */
#ifndef IONFRONT_PROBLEM_H
#define IONFRONT_PROBLEM_H

enum { MOST_KNOTS = 64, PIECES = 2048 };

typedef struct {
    /* scales, SI */
    double length, time, thermal_voltage, charge_per_metre;
    /* the case, scaled */
    double thickness, lambda2, bulk_diffusivity;
    int prescribes_potential;
    int knots;
    double knot_time[MOST_KNOTS], knot_value[MOST_KNOTS];
    /* D(w) of the native ion: cubic Hermite pieces; pieces that miss the law by 1e-9 are evaluated by the law itself */
    int is_constant;
    double deviations_per_kt, vacancies, bulk_quantile;
    double node[2 * (PIECES + 1)];
    char exact[PIECES];
    /* the mesh */
    int cells;
    double *width;    /* length cells */
    double *distance; /* between the points beside face f; cells + 1 entries, 0 unused */
    double *reach;    /* range the field of face f stands for; sum = thickness */
} Problem;

/* Reads one case; ends the program with a message where the file does not hold it. */
void read_case(Problem *problem, const char *file, const char *name);

/* Equal cells down to a depth, then cells that grow by a factor to the back; both in metres. */
void make_mesh(Problem *problem, double fine_depth, double fine_width, double growth);

/* Prescribed current or potential at a scaled time. */
double prescribed(const Problem *problem, double time);

/* D of the native ion at its fraction, and the slope. */
double native_diffusivity(const Problem *problem, double fraction, double *slope);

/* p/(e^p - 1) for p >= 0. */
double bernoulli(double p);

/* dB/dp from B(p) and B(-p). */
double bernoulli_slope(double p, double plus, double minus);

double wall_seconds(void);
double thread_seconds(void);

enum { MOST_REPETITIONS = 1000 };

typedef struct {
    int repetitions;
    double wall[MOST_REPETITIONS], cpu[MOST_REPETITIONS];
    long steps, residuals, jacobians, nonlinear_iterations, error_failures;
    double surface_potential;  /* V */
    double dose;               /* C/m^2 */
} Outcome;

/* Notes the times of one repetition. */
void note_times(Outcome *outcome, double wall, double cpu);

/* Whether another repetition is worth while: none begins after a second. */
int wants_repetition(const Outcome *outcome, int most);

/* Writes statistics and the profile (depth of cell centres in m, native fraction). */
void write_outcome(const char *file, const Problem *problem, const Outcome *outcome, const double *native, int stride);

/* Ends the program when a SUNDIALS call failed. */
void require(int flag, const char *call);

#endif
