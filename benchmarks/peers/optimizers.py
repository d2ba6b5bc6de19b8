#!/usr/bin/env python3
"""Gradient-free global optimizers of SciPy and NLopt on six functions: evaluations until f <= f* + 1e-6.

A run starts at random in the box. One that ends by its own rule is started anew from new randomness until the budget is
used. Of every solver, over functions and seeds:

  ERT   all evaluations of all seeds / number of seeds that succeeded
  area  share of the runs that succeeded within N evaluations, integrated over log10 N from 2 to log10(200000) and divided
        by that width: 1 if every run succeeds within 100 evaluations, 0 if none does within 200000

Every evaluation counts, those for finite differences included. The budget is 200000 evaluations, 500000 for lj13 (whose
area counts to 200000 like the others').

  apt-get install python3-scipy python3-nlopt gcc
  python3 optimizers.py > optimizers.csv

The functions are compiled from C below, so that the time goes into the optimizers. Measured with SciPy 1.10.1, NumPy 1.24.2
and NLopt 2.7.1.
"""
import argparse
import ctypes
import math
import os
import subprocess
import sys
import tempfile

import numpy as np
import nlopt
import scipy.optimize

C_SOURCE = r"""
#include <math.h>
static double shift(double high, int i) { return 0.3 * high * sin(1.7 * i + 0.5); }
double rastrigin(int n, const double *x) {
    double sum = 10.0 * n;
    for (int i = 0; i < n; i++) { double y = x[i] - shift(5.12, i); sum += y * y - 10 * cos(2 * M_PI * y); }
    return sum;
}
double rosenbrock(int n, const double *x) {
    double sum = 0;
    for (int i = 0; i + 1 < n; i++) {
        double a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
        sum += 100 * a * a + b * b;
    }
    return sum;
}
double ackley(int n, const double *x) {
    double squares = 0, cosines = 0;
    for (int i = 0; i < n; i++) { double y = x[i] - shift(32.768, i); squares += y * y; cosines += cos(2 * M_PI * y); }
    return -20 * exp(-0.2 * sqrt(squares / n)) - exp(cosines / n) + 20 + M_E;
}
double griewank(int n, const double *x) {
    double sum = 0, product = 1;
    for (int i = 0; i < n; i++) { double y = x[i] - shift(600, i); sum += y * y; product *= cos(y / sqrt(i + 1)); }
    return sum / 4000 - product + 1;
}
double schwefel(int n, const double *x) {
    double sum = 418.98288727243370628 * n;
    for (int i = 0; i < n; i++) sum -= x[i] * sin(sqrt(fabs(x[i])));
    return sum;
}
double lennard_jones(int n, const double *x) {
    int atoms = n / 3;
    double sum = 0;
    for (int i = 0; i < atoms; i++)
        for (int j = 0; j < i; j++) {
            double a = x[3*i] - x[3*j], b = x[3*i+1] - x[3*j+1], c = x[3*i+2] - x[3*j+2];
            double u = 1 / fmax(a * a + b * b + c * c, 0.04), u3 = u * u * u;
            sum += 4 * (u3 * u3 - u3);
        }
    return sum;
}
"""

FUNCTIONS = {  # name: (C function, dimension, lower, upper, minimum, budget)
    "rastrigin10": ("rastrigin", 10, -5.12, 5.12, 0.0, 200000),
    "rosenbrock10": ("rosenbrock", 10, -5.0, 10.0, 0.0, 200000),
    "ackley10": ("ackley", 10, -32.768, 32.768, 0.0, 200000),
    "griewank10": ("griewank", 10, -600.0, 600.0, 0.0, 200000),
    "schwefel10": ("schwefel", 10, -500.0, 500.0, 0.0, 200000),
    "lj13": ("lennard_jones", 39, -2.0, 2.0, -44.32680141953402, 500000),
}
PRECISION = 1e-6
NLOPT_SECONDS = 60.0  # MLSL and DIRECT take longer and longer for a step in 39 dimensions; then the seed counts as failed
AREA_FROM, AREA_TO = 2.0, math.log10(200000)


def compiled():
    folder = tempfile.mkdtemp()
    source, library = os.path.join(folder, "f.c"), os.path.join(folder, "f.so")
    with open(source, "w") as file:
        file.write(C_SOURCE)
    subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", library, source, "-lm"], check=True)
    return ctypes.CDLL(library)


class Over(Exception):
    """The run succeeded, or its budget is used."""


class Counted:
    """A function that counts its calls and ends the run."""

    def __init__(self, library, name):
        symbol, self.n, self.lower, self.upper, minimum, self.budget = FUNCTIONS[name]
        self.function = getattr(library, symbol)
        self.function.restype = ctypes.c_double
        self.target = minimum + PRECISION
        self.calls = 0
        self.solved = False

    @property
    def over(self):
        return self.solved or self.calls >= self.budget

    def value(self, x):
        """The value; infinity, uncounted, once the run is over."""
        if self.over:
            return math.inf
        x = np.ascontiguousarray(x, dtype=float)
        value = self.function(ctypes.c_int(self.n), ctypes.c_void_p(x.ctypes.data))
        self.calls += 1
        self.solved = value <= self.target
        return value

    def __call__(self, x):
        value = self.value(x)
        if self.over:
            raise Over
        return value

    @property
    def bounds(self):
        return [(self.lower, self.upper)] * self.n

    def start(self, random):
        return random.uniform(self.lower, self.upper, self.n)


def dual_annealing(f, random):
    scipy.optimize.dual_annealing(f, f.bounds, x0=f.start(random), maxiter=10**6, seed=int(random.integers(2**31)))


def differential_evolution(f, random):
    scipy.optimize.differential_evolution(
        f, f.bounds, tol=1e-12, maxiter=10**6, x0=f.start(random), seed=int(random.integers(2**31)))


def multistart_lbfgs(f, random):
    # no gradient is given: forward differences, each of which counts
    scipy.optimize.minimize(f, f.start(random), method="L-BFGS-B", bounds=f.bounds)


def basin_hopping(f, random):
    # forward differences again; steps of a tenth of the box as far as the box allows
    scipy.optimize.basinhopping(
        f, f.start(random), niter=10**6, stepsize=0.1 * (f.upper - f.lower),
        minimizer_kwargs={"method": "L-BFGS-B", "bounds": f.bounds}, seed=int(random.integers(2**31)),
        accept_test=lambda **step: bool(np.all(step["x_new"] >= f.lower) and np.all(step["x_new"] <= f.upper)))


def with_nlopt(algorithm, local=None):
    def optimizer_of(f, which):
        optimizer = nlopt.opt(which, f.n)
        optimizer.set_xtol_rel(1e-9)
        optimizer.set_ftol_rel(1e-10)
        return optimizer

    def run(f, random):
        nlopt.srand(int(random.integers(2**31)))
        optimizer = optimizer_of(f, algorithm)
        optimizer.set_lower_bounds(f.lower)
        optimizer.set_upper_bounds(f.upper)
        # not every algorithm of NLopt lets an exception out of the objective, but all of them know these limits
        optimizer.set_min_objective(lambda x, gradient: f.value(x))
        optimizer.set_stopval(f.target)
        optimizer.set_maxeval(f.budget - f.calls)
        optimizer.set_maxtime(NLOPT_SECONDS)
        if local is not None:
            optimizer.set_local_optimizer(optimizer_of(f, local))
        try:
            optimizer.optimize(f.start(random))
        except (nlopt.RoundoffLimited, RuntimeError):
            pass  # an end like another: a new start follows
        if f.over or optimizer.last_optimize_result() == nlopt.MAXTIME_REACHED:
            raise Over
    return run


SOLVERS = {
    "scipy dual_annealing": dual_annealing,
    "scipy differential_evolution": differential_evolution,
    "scipy multistart L-BFGS-B (differences)": multistart_lbfgs,
    "scipy basinhopping (differences)": basin_hopping,
    "nlopt multistart BOBYQA": with_nlopt(nlopt.LN_BOBYQA),
    "nlopt multistart Nelder-Mead": with_nlopt(nlopt.LN_NELDERMEAD),
    "nlopt multistart Sbplx": with_nlopt(nlopt.LN_SBPLX),
    "nlopt MLSL_LDS + BOBYQA": with_nlopt(nlopt.G_MLSL_LDS, nlopt.LN_BOBYQA),
    "nlopt DIRECT_L": with_nlopt(nlopt.GN_DIRECT_L),
    "nlopt DIRECT_L_RAND": with_nlopt(nlopt.GN_DIRECT_L_RAND),
    "nlopt CRS2_LM": with_nlopt(nlopt.GN_CRS2_LM),
    "nlopt ISRES": with_nlopt(nlopt.GN_ISRES),
    "nlopt ESCH": with_nlopt(nlopt.GN_ESCH),
}


def evaluations(library, solver, name, seed):
    """Evaluations made, and whether the last of them succeeded."""
    f = Counted(library, name)
    random = np.random.default_rng(seed)
    try:
        while True:
            before = f.calls
            SOLVERS[solver](f, random)
            if f.calls == before:
                raise RuntimeError(solver + " evaluates nothing")
    except Over:
        return f.calls, f.solved


def area(calls, solved):
    if not solved:
        return 0.0
    return max(0.0, AREA_TO - max(AREA_FROM, math.log10(calls))) / (AREA_TO - AREA_FROM)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--solver", action="append", choices=list(SOLVERS))
    parser.add_argument("--function", action="append", choices=list(FUNCTIONS))
    arguments = parser.parse_args()
    library = compiled()
    print("solver,function,seeds,solved,ert,median,area", flush=True)
    for solver in arguments.solver or SOLVERS:
        areas = []
        for name in arguments.function or FUNCTIONS:
            runs = [evaluations(library, solver, name, seed) for seed in range(1, arguments.seeds + 1)]
            solved = sum(1 for _, success in runs if success)
            total = sum(calls for calls, _ in runs)
            ert = "%.0f" % (total / solved) if solved else "inf"
            ordered = sorted(calls if success else math.inf for calls, success in runs)
            median = ordered[(len(ordered) - 1) // 2]
            areas.append(sum(area(*run) for run in runs) / len(runs))
            print("%s,%s,%d,%d,%s,%s,%.4f" % (
                solver, name, len(runs), solved, ert, "%.0f" % median if median < math.inf else "inf", areas[-1]),
                flush=True)
        print("%s,all,,,,,%.4f" % (solver, sum(areas) / len(areas)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
