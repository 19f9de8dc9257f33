package org.ionfront.fit.minimise;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A certified problem of the NIST Statistical Reference Datasets for nonlinear regression (level "higher"); data and
 * certified values as published by NIST in BoxBOD.dat, MGH09.dat, MGH10.dat, Eckerle4.dat and Thurber.dat.
 */
record NistProblem(
        String name,
        double[] x,
        double[] y,
        List<double[]> starts,
        double[] certified,
        double[] certifiedDeviations,
        double certifiedSumOfSquares,
        BiFunction<double[], Double, double[]> modelAndGradient)
        implements ResidualFunction {
    @Override
    public int residuals() {
        return x.length;
    }

    @Override
    public Trial evaluate(double[] b) {
        double[] residuals = new double[x.length];
        double[][] jacobian = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] row = modelAndGradient.apply(b, x[i]);
            residuals[i] = y[i] - row[0];
            jacobian[i] = new double[b.length];
            for (int j = 0; j < b.length; j++) {
                jacobian[i][j] = -row[j + 1];
            }
        }
        return new Trial.Valid() {
            @Override
            public double[] residuals() {
                return residuals;
            }

            @Override
            public Optional<double[][]> jacobian(boolean[] wanted) {
                return Optional.of(jacobian);
            }
        };
    }

    static NistProblem boxBod() {
        return new NistProblem(
                "BoxBOD",
                new double[] {1, 2, 3, 5, 7, 10},
                new double[] {109, 149, 149, 191, 213, 224},
                List.of(new double[] {1, 1}, new double[] {100, 0.75}),
                new double[] {2.1380940889e+02, 5.4723748542e-01},
                new double[] {1.2354515176e+01, 1.0455993237e-01},
                1.1680088766e+03,
                (b, x) -> {
                    double left = Math.exp(-b[1] * x);
                    return new double[] {b[0] * (1 - left), 1 - left, b[0] * x * left};
                });
    }

    /** From the nearer of its starts. */
    static NistProblem mgh10() {
        return new NistProblem(
                "MGH10",
                new double[] {50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125},
                new double[] {
                    34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307,
                    2872
                },
                List.of(new double[] {0.02, 4000, 250}),
                new double[] {5.6096364710e-03, 6.1813463463e+03, 3.4522363462e+02},
                new double[] {1.5687892471e-04, 2.3309021107e+01, 7.8486103508e-01},
                8.7945855171e+01,
                (b, x) -> {
                    double growth = Math.exp(b[1] / (x + b[2]));
                    double value = b[0] * growth;
                    return new double[] {value, growth, value / (x + b[2]), -value * b[1] / ((x + b[2]) * (x + b[2]))};
                });
    }

    static NistProblem mgh09() {
        return new NistProblem(
                "MGH09",
                new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
                new double[] {0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246},
                List.of(new double[] {25, 39, 41.5, 39}, new double[] {0.25, 0.39, 0.415, 0.39}),
                new double[] {1.9280693458e-01, 1.9128232873e-01, 1.2305650693e-01, 1.3606233068e-01},
                new double[] {1.1435312227e-02, 1.9633220911e-01, 8.0842031232e-02, 9.0025542308e-02},
                3.0750560385e-04,
                (b, x) -> {
                    double top = x * x + x * b[1];
                    double bottom = x * x + x * b[2] + b[3];
                    double ratio = top / bottom;
                    return new double[] {
                        b[0] * ratio, ratio, b[0] * x / bottom, -b[0] * ratio * x / bottom, -b[0] * ratio / bottom
                    };
                });
    }

    static NistProblem eckerle4() {
        return new NistProblem(
                "Eckerle4",
                new double[] {
                    400, 405, 410, 415, 420, 425, 430, 435, 436.5, 438, 439.5, 441, 442.5, 444, 445.5, 447, 448.5, 450,
                    451.5, 453, 454.5, 456, 457.5, 459, 460.5, 462, 463.5, 465, 470, 475, 480, 485, 490, 495, 500
                },
                new double[] {
                    0.0001575, 0.0001699, 0.0002350, 0.0003102, 0.0004917, 0.0008710, 0.0017418, 0.0046400, 0.0065895,
                    0.0097302, 0.0149002, 0.0237310, 0.0401683, 0.0712559, 0.1264458, 0.2073413, 0.2902366, 0.3445623,
                    0.3698049, 0.3668534, 0.3106727, 0.2078154, 0.1164354, 0.0616764, 0.0337200, 0.0194023, 0.0117831,
                    0.0074357, 0.0022732, 0.0008800, 0.0004579, 0.0002345, 0.0001586, 0.0001143, 0.0000710
                },
                List.of(new double[] {1, 10, 500}, new double[] {1.5, 5, 450}),
                new double[] {1.5543827178e+00, 4.0888321754e+00, 4.5154121844e+02},
                new double[] {1.5408051163e-02, 4.6803020753e-02, 4.6800518816e-02},
                1.4635887487e-03,
                (b, x) -> {
                    double t = (x - b[2]) / b[1];
                    double bell = Math.exp(-0.5 * t * t) / b[1];
                    return new double[] {b[0] * bell, bell, b[0] * bell * (t * t - 1) / b[1], b[0] * bell * t / b[1]};
                });
    }

    static NistProblem thurber() {
        return new NistProblem(
                "Thurber",
                new double[] {
                    -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322,
                    -1.501, -1.460, -1.274, -1.212, -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309,
                    -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200
                },
                new double[] {
                    80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060,
                    401.672, 390.724, 567.534, 635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914,
                    1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543, 1353.863, 1414.509, 1425.208, 1421.384,
                    1442.962, 1464.350, 1468.705, 1447.894, 1457.628
                },
                List.of(
                        new double[] {1000, 1000, 400, 40, 0.7, 0.3, 0.03},
                        new double[] {1300, 1500, 500, 75, 1, 0.4, 0.05}),
                new double[] {
                    1.2881396800e+03,
                    1.4910792535e+03,
                    5.8323836877e+02,
                    7.5416644291e+01,
                    9.6629502864e-01,
                    3.9797285797e-01,
                    4.9727297349e-02
                },
                new double[] {
                    4.6647963344e+00,
                    3.9571156086e+01,
                    2.8698696102e+01,
                    5.5675370270e+00,
                    3.1333340687e-02,
                    1.4984928198e-02,
                    6.5842344623e-03
                },
                5.6427082397e+03,
                (b, x) -> {
                    double top = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
                    double bottom = 1 + x * (b[4] + x * (b[5] + x * b[6]));
                    double ratio = top / bottom;
                    double x2 = x * x;
                    double x3 = x2 * x;
                    return new double[] {
                        ratio,
                        1 / bottom,
                        x / bottom,
                        x2 / bottom,
                        x3 / bottom,
                        -ratio * x / bottom,
                        -ratio * x2 / bottom,
                        -ratio * x3 / bottom
                    };
                });
    }
}
