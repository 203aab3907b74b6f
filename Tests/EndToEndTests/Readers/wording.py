"""What reports say, read strictly: numbers, quantities, dates and verdicts of both languages."""

import datetime
import decimal
import re

NO_FIGURE = "–"
WAIVED = "§"
SYMBOLS = {
    "met": "✓", "met-late": "◷", "nearly": "≈", "partly": "◐", "missed": "✗", "on-track": "↗",
    "at-risk": "!", "off-track": "↘", "pending": "…", "no-data": "?", "no-threshold": "–",
    "not-assessable": "¿", "not-relevant": "○", "superseded": "»",
}
MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "en": "January February March April May June July August September October November December",
}
WORDS = {
    "da": {
        "met": "opfyldt", "met-late": "opfyldt for sent", "nearly": "næsten opfyldt",
        "partly": "delvist opfyldt", "missed": "ikke opfyldt", "on-track": "på sporet",
        "at-risk": "i risiko", "off-track": "bagud", "pending": "afventer",
        "no-data": "mangler måling", "no-threshold": "uden måltal",
        "not-assessable": "kan ikke vurderes", "not-relevant": "ikke relevant",
        "superseded": "overhalet",
        "points": "procentpoint", "contacts": "henvendelser", "set": "områder",
        "hours/week": "timer/uge", "one contacts": "henvendelse", "one set": "område",
        "one points": "procentpoint",
        "least": "mindst", "most": "højst", "exactly": "præcis", "more": "mere end",
        "less": "mindre end", "between": "mellem {} og {}", "baseline": "mindst nulpunktet",
        "late": r"(\d+) dage? for sent", "included": "omfatter ", "no remark": "Bemærkning mangler",
        "rises": "højere end perioden før", "falls": "lavere end perioden før",
        "own": "Årsag i kommunen", "data": "Fejl eller mangler i tallene",
        "external": "Årsag uden for kommunen", "target": "Måltal", "gap": "Afvigelse",
        None: "Årsagen er ikke oplyst",
        "review": "Årlig revision",
        "headline": r"(\d+) af (\d+) milepæle, der forfaldt i (\d{4}), er opfyldt\."
        r"(?: De andre: (.*)\.)?",
        "total": r"Til og med (?P<year>\d{4}) er (\d+) af (\d+) forfaldne milepæle opfyldt\."
        r"(?: De andre: (.*)\.)?",
        "nothing": r"Ingen milepæle forfaldt i (\d{4})\.",
        "none known": r"(?:Ingen af de (\d+) milepæle|Den ene milepæl), der forfaldt i .*",
        "total unknown": r"Det samme gælder alle (\d+) milepæle, .*",
    },
    "en": {
        **{verdict: verdict.replace("-", " ") for verdict in SYMBOLS},
        "nearly": "nearly met", "partly": "partly met",
        "points": "percentage points", "contacts": "contacts", "set": "areas",
        "hours/week": "hours/week", "one contacts": "contact", "one set": "area",
        "one points": "percentage point",
        "least": "at least", "most": "at most", "exactly": "exactly", "more": "more than",
        "less": "less than", "between": "between {} and {}", "baseline": "at least the baseline",
        "late": r"(\d+) days? late", "included": "includes ", "no remark": "Remark is missing",
        "rises": "higher than the period before", "falls": "lower than the period before",
        "own": "Internal causes", "data": "Errors or gaps in the data",
        "external": "External causes", None: "Cause not stated", "target": "Target",
        "gap": "Deviation",
        "review": "Yearly review",
        "headline": r"(\d+) of (\d+) milestones that fell due in (\d{4}) are met\."
        r"(?: The others: (.*)\.)?",
        "total": r"By the end of (?P<year>\d{4}), (\d+) of (\d+) due milestones"
        r" are met\.(?: The others: (.*)\.)?",
        "nothing": r"No milestones fell due in (\d{4})\.",
        "none known": r"(?:None of the (\d+) milestones|The one milestone) that fell due in .*",
        "total unknown": r"The same holds for all (\d+) milestones .*",
    },
}
NUMBERS = {
    "da": r"[+-]?\d{1,3}(?:\.\d{3})*(?:,\d+)?",
    "en": r"[+-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?",
}


class Wording:
    """One language."""

    def __init__(self, language):
        self.language = language
        self.words = WORDS[language]

    def number(self, text):
        """The number that the whole text is; anything else is an error."""
        if not re.fullmatch(NUMBERS[self.language], text):
            raise ValueError(f"{text!r} is no number")
        plain = text.replace(".", "").replace(",", ".") if self.language == "da" else (
            text.replace(",", ""))
        return decimal.Decimal(plain)

    def numbers(self, text):
        """Every number that stands by itself in a sentence."""
        found = re.findall(rf"(?<![\w.,])({NUMBERS[self.language]})(?![\w]|[.,]\d)", text)
        return [self.number(each) for each in found]

    def quantity(self, text, unit):
        """A number with its unit after a space that does not break."""
        found = re.fullmatch(r"(\S+?)(?:\u00a0(\D.*)|(%))?", text)
        if not found:
            raise ValueError(f"{text!r} is no quantity")
        number = self.number(found[1])
        said = found[2] or found[3] or ""
        expected = {self.words.get(unit, unit or "")}
        if abs(number) == 1:
            expected.add(self.words.get(f"one {unit}", unit or ""))
        if said not in expected:
            raise ValueError(f"{text!r} is not in {unit}")
        return number

    def date(self, text):
        months = MONTHS[self.language].split()
        dot = r"\." if self.language == "da" else ""
        found = re.fullmatch(rf"(\d{{1,2}}){dot} (\w+) (\d{{4}})", text)
        if not found or found[2] not in months:
            raise ValueError(f"{text!r} is no date")
        return datetime.date(int(found[3]), months.index(found[2]) + 1, int(found[1])).isoformat()

    def title(self, milestone):
        """The JSON says the title of a review in Danish alone."""
        is_review = milestone["id"].split("/")[1] == "review"
        return self.words["review"] if is_review else milestone["title"]

    def verdict(self, milestone):
        said = SYMBOLS[milestone["verdict"]] + " " + self.words[milestone["verdict"]]
        return said + (" " + WAIVED if milestone["waiver"] else "")

    def counts(self, text):
        """`3 ikke opfyldt, 1 mangler måling` as verdicts with their numbers."""
        verdicts = {self.words[verdict]: verdict for verdict in SYMBOLS}
        found = {}
        for part in re.split(r", | og | and ", text or ""):
            if part:
                number, _, word = part.partition(" ")
                found[verdicts[word]] = int(self.number(number))
        return found


def rounded(shown, exact):
    """Whether what is shown is the exact figure, rounded to the decimals shown."""
    half = decimal.Decimal(5).scaleb(shown.as_tuple().exponent - 1)
    return abs(shown - decimal.Decimal(repr(exact))) <= half + decimal.Decimal("1e-9")
