"""Runs Ionfront and reads what it prints; needs Python 3.8 or newer and nothing else."""
import json
import subprocess


def ionfront(*arguments):
    """The result of a command as a dictionary; warnings go to standard error, as always."""
    run = subprocess.run(["ionfront", *arguments, "--json"], stdout=subprocess.PIPE)
    if run.returncode not in (0, 5):  # 5: not converged, everything is there
        raise RuntimeError(f"ionfront ended with code {run.returncode}")
    return json.loads(run.stdout)


if __name__ == "__main__":
    fit = ionfront("fit", "examples/lbo/fit.yaml", "--out", "from-python")
    print("status", fit["status"])
    for parameter in fit["parameters"]:
        if parameter["name"] in ("fwhm", "foreign_diffusivity"):
            name = " ".join(filter(None, (parameter["name"], parameter["profile"])))
            print(f"{name} {parameter['estimate']:.4g} +- {parameter['standard_error']:.2g} {parameter['unit']}")
