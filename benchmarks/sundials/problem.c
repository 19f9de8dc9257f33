#include "problem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double BOLTZMANN = 1.380649e-23;
static const double ELEMENTARY_CHARGE = 1.602176634e-19;
static const double VACUUM_PERMITTIVITY = 8.8541878128e-12;
static const double END = 1.03125;

static void fail(const char *text, const char *detail) {
    fprintf(stderr, "%s: %s\n", text, detail);
    exit(3);
}

void require(int flag, const char *call) {
    if (flag < 0) {
        fprintf(stderr, "%s failed with flag %d\n", call, flag);
        exit(4);
    }
}

/* Inverse of the normal distribution function: P. Acklam's rational start, two Newton steps in the log of the tail. */
static double quantile_low(double p) {
    static const double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                               -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00};
    static const double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
    static const double a[] = {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
                               1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00};
    static const double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                               6.680131188771972e+01, -1.328068155288572e+01};
    double x;
    if (p < 0.02425) {
        double q = sqrt(-2 * log(p));
        x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5])
            / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    } else {
        double q = p - 0.5, r = q * q;
        x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q
            / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
    }
    for (int k = 0; k < 2; k++) {
        double cumulative = 0.5 * erfc(-x / M_SQRT2);
        double density = exp(-0.5 * x * x) / sqrt(2 * M_PI);
        x -= cumulative * log(cumulative / p) / density;
    }
    return x;
}

static double quantile(double p) {
    return p <= 0.5 ? quantile_low(p) : -quantile_low(1 - p);
}

/* D = D_b exp((E_F(w) - E_F(1))/kT) of a Gaussian distribution of site energies with step filling. */
static double exact_law(const Problem *problem, double w, double *slope) {
    if (problem->is_constant) {
        *slope = 0;
        return problem->bulk_diffusivity;
    }
    if (w <= 0) {
        *slope = 0;
        return 0;
    }
    double sites = 1 + problem->vacancies;
    if (w >= sites) {
        *slope = NAN;
        return NAN;
    }
    double z = quantile(w / sites);
    double d = problem->bulk_diffusivity * exp(problem->deviations_per_kt * (z - problem->bulk_quantile));
    *slope = d * problem->deviations_per_kt * sqrt(2 * M_PI) * exp(0.5 * z * z) / sites;
    return d;
}

static double piece(const double *node, double t) {
    double rise = node[2] - node[0];
    double first = node[1] - rise;
    double second = rise - node[3];
    return node[0] + t * (rise + (1 - t) * (first + t * (second - first)));
}

static void tabulate(Problem *problem) {
    double width = END / PIECES;
    for (int k = 0; k <= PIECES; k++) {
        double slope;
        problem->node[2 * k] = exact_law(problem, k * width, &slope);
        problem->node[2 * k + 1] = slope * width;
    }
    for (int k = 0; k < PIECES; k++) {
        double slope, value = exact_law(problem, (k + 0.5) * width, &slope);
        problem->exact[k] = !(fabs(piece(problem->node + 2 * k, 0.5) - value) <= 1e-9 * value);
    }
}

double native_diffusivity(const Problem *problem, double w, double *slope) {
    if (problem->is_constant) {
        *slope = 0;
        return problem->bulk_diffusivity;
    }
    double position = w * (PIECES / END);
    int k = (int)position;
    if (!(position >= 0 && position < PIECES) || problem->exact[k]) {
        return exact_law(problem, w, slope);
    }
    const double *node = problem->node + 2 * k;
    double t = position - k;
    double rise = node[2] - node[0];
    double first = node[1] - rise;
    double second = rise - node[3];
    *slope = (PIECES / END)
             * (rise + (1 - 2 * t) * (first + t * (second - first)) + t * (1 - t) * (second - first));
    return node[0] + t * (rise + (1 - t) * (first + t * (second - first)));
}

double bernoulli(double p) {
    if (p < 0.5) {
        double x = p * p;
        double even = 1.0 / 47900160 - x * (691.0 / 1307674368000.0);
        even = -1.0 / 1209600 + x * even;
        even = 1.0 / 30240 + x * even;
        even = -1.0 / 720 + x * even;
        return 1 - 0.5 * p + x * (1.0 / 12 + x * even);
    }
    return p / (exp(p) - 1);
}

double bernoulli_slope(double p, double plus, double minus) {
    if (fabs(p) < 0.01) {
        double square = p * p;
        return -0.5 + p / 6 * (1 - square / 30 * (1 - square / 28));
    }
    return plus / p * (1 - minus);
}

void read_case(Problem *problem, const char *file, const char *name) {
    FILE *in = fopen(file, "r");
    if (!in) {
        fail("cannot read", file);
    }
    char line[4096], key[64], found[64];
    int inside = 0, complete = 0;
    double temperature = 0, thickness = 0, permittivity = 0, density = 0, foreign = 0, fwhm = 0;
    double bulk = 0;
    memset(problem, 0, sizeof *problem);
    while (fgets(line, sizeof line, in)) {
        if (sscanf(line, "%63s", key) != 1 || key[0] == '#') {
            continue;
        }
        const char *rest = line + strspn(line, " \t") + strlen(key);
        if (strcmp(key, "case") == 0) {
            inside = sscanf(rest, "%63s", found) == 1 && strcmp(found, name) == 0;
        } else if (!inside) {
            continue;
        } else if (strcmp(key, "temperature_K") == 0) {
            temperature = atof(rest);
        } else if (strcmp(key, "thickness_m") == 0) {
            thickness = atof(rest);
        } else if (strcmp(key, "permittivity") == 0) {
            permittivity = atof(rest);
        } else if (strcmp(key, "density_per_m3") == 0) {
            density = atof(rest);
        } else if (strcmp(key, "foreign_m2_per_s") == 0) {
            foreign = atof(rest);
        } else if (strcmp(key, "native_constant_m2_per_s") == 0) {
            bulk = atof(rest);
            problem->is_constant = 1;
        } else if (strcmp(key, "native_gaussian_eV_vacancies_m2_per_s") == 0) {
            if (sscanf(rest, "%lf %lf %lf", &fwhm, &problem->vacancies, &bulk) != 3) {
                fail("three numbers are needed", line);
            }
        } else if (strcmp(key, "current_s_A_per_m2") == 0 || strcmp(key, "potential_s_V") == 0) {
            problem->prescribes_potential = key[0] == 'p';
            char *next = (char *)rest;
            for (;;) {
                char *after;
                double t = strtod(next, &after);
                if (after == next) {
                    break;
                }
                if (problem->knots == MOST_KNOTS) {
                    fail("too many knots", name);
                }
                problem->knot_time[problem->knots] = t;
                problem->knot_value[problem->knots++] = strtod(after, &next);
            }
        } else if (strcmp(key, "end") == 0) {
            complete = 1;
            break;
        } else {
            fail("unknown key", key);
        }
    }
    fclose(in);
    if (!complete || problem->knots < 2 || !(temperature > 0 && thickness > 0 && bulk > 0 && foreign > 0)) {
        fail("no complete case of this name", name);
    }
    double kt = BOLTZMANN * temperature;
    problem->thermal_voltage = kt / ELEMENTARY_CHARGE;
    problem->charge_per_metre = ELEMENTARY_CHARGE * density;
    double largest = 0;
    for (int k = 0; k < problem->knots; k++) {
        largest = fmax(largest, fabs(problem->knot_value[k]));
    }
    double current = problem->prescribes_potential ? bulk * largest / problem->thermal_voltage / thickness
                                                   : largest / problem->charge_per_metre;
    double length = fmin(foreign, bulk) / current;
    problem->length = length;
    problem->time = length * length / foreign;
    problem->thickness = thickness / length;
    problem->lambda2 = VACUUM_PERMITTIVITY * permittivity * problem->thermal_voltage / problem->charge_per_metre
                       / (length * length);
    problem->bulk_diffusivity = bulk / foreign;
    double unit = problem->prescribes_potential ? problem->thermal_voltage
                                                : problem->charge_per_metre * foreign / length;
    for (int k = 0; k < problem->knots; k++) {
        problem->knot_time[k] /= problem->time;
        problem->knot_value[k] /= unit;
    }
    if (!problem->is_constant) {
        problem->deviations_per_kt = fwhm / sqrt(8 * log(2)) * ELEMENTARY_CHARGE / kt;
        problem->bulk_quantile = quantile(1 / (1 + problem->vacancies));
        tabulate(problem);
    }
}

void make_mesh(Problem *problem, double fine_depth, double fine_width, double growth) {
    double depth = fine_depth / problem->length, width = fine_width / problem->length;
    double end = problem->thickness;
    int fine, room = 0;
    if (depth >= 0.9 * end) {
        depth = end;
        growth = 1;
    }
    fine = (int)fmax(2, ceil(depth / width - 1e-6));
    width = depth / fine;
    room = fine + (growth > 1 ? (int)(log(end / width) / log(growth)) + 10 : 0);
    problem->width = malloc(room * sizeof(double));
    int k = 0;
    for (; k < fine; k++) {
        problem->width[k] = width;
    }
    double place = depth;
    while (growth > 1) {
        width *= growth;
        if (place + width * (1 + growth) > end) {
            problem->width[k++] = end - place;
            break;
        }
        problem->width[k++] = width;
        place += width;
    }
    int n = problem->cells = k;
    problem->distance = calloc(n + 1, sizeof(double));
    problem->reach = calloc(n + 1, sizeof(double));
    for (int f = 1; f < n; f++) {
        problem->distance[f] = problem->reach[f] = 0.5 * (problem->width[f - 1] + problem->width[f]);
    }
    /* The neutral first cell has one field, that of its right face. */
    problem->reach[1] += 0.5 * problem->width[0];
    problem->reach[n] = problem->distance[n] = 0.5 * problem->width[n - 1];
}

double prescribed(const Problem *problem, double time) {
    int k = 1;
    while (k < problem->knots - 1 && time > problem->knot_time[k]) {
        k++;
    }
    double share = (time - problem->knot_time[k - 1]) / (problem->knot_time[k] - problem->knot_time[k - 1]);
    return problem->knot_value[k - 1] + share * (problem->knot_value[k] - problem->knot_value[k - 1]);
}

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

double wall_seconds(void) {
    return seconds(CLOCK_MONOTONIC);
}

double thread_seconds(void) {
    return seconds(CLOCK_THREAD_CPUTIME_ID);
}

void note_times(Outcome *outcome, double wall, double cpu) {
    if (outcome->repetitions < MOST_REPETITIONS) {
        outcome->wall[outcome->repetitions] = wall;
        outcome->cpu[outcome->repetitions++] = cpu;
    }
}

int wants_repetition(const Outcome *outcome, int most) {
    double sum = 0;
    for (int k = 0; k < outcome->repetitions; k++) {
        sum += outcome->wall[k];
    }
    return outcome->repetitions < most && outcome->repetitions < MOST_REPETITIONS
           && (sum < 1 || outcome->repetitions == 0);
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, int count) {
    double sorted[MOST_REPETITIONS];
    memcpy(sorted, values, count * sizeof *values);
    qsort(sorted, count, sizeof *sorted, ascending);
    return 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
}

void write_outcome(const char *file, const Problem *problem, const Outcome *outcome, const double *native, int stride) {
    FILE *out = fopen(file, "w");
    if (!out) {
        fail("cannot write", file);
    }
    fprintf(out, "cells %d\nwall_s %.6e\ncpu_s %.6e\n", problem->cells, median(outcome->wall, outcome->repetitions),
            median(outcome->cpu, outcome->repetitions));
    fprintf(out, "steps %ld\nresiduals %ld\njacobians %ld\n", outcome->steps, outcome->residuals, outcome->jacobians);
    fprintf(out, "nonlinear_iterations %ld\nerror_failures %ld\n", outcome->nonlinear_iterations, outcome->error_failures);
    fprintf(out, "surface_potential_V %.15e\ndose_C_per_m2 %.15e\nprofile\n", outcome->surface_potential, outcome->dose);
    double place = 0;
    for (int k = 0; k < problem->cells; k++) {
        fprintf(out, "%.12e %.12e\n", (place + 0.5 * problem->width[k]) * problem->length, native[k * stride]);
        place += problem->width[k];
    }
    fclose(out);
}
