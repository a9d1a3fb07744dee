"""A sound measure, and the faults that are made in it on purpose."""

SOUND = """
id = "mood"
version = 1
title = "Mood"
holder = "Us"
licence = "own"
licence_name = "CC0-1.0"
attribution = "Free for anyone."
gate = "nothing"
recall = "this week"
lead_in = "How was it?"
youngest = 16
oldest = 0
answered_by = ["self", "with help"]
ways = ["words"]
languages = ["en"]
group_from = 8
to_check = []
alerts = [{ item = "a", above = 1, when_blank = true, flag = "RF1", from_paper = "Who rings today?" }]
answer_sets = [{ code = "often", options = [[0, "Never"], [1, "Sometimes"], [2, "Often"]] }]

[[items]]
code = "a"
text = "I was sad."
answers = "often"
reverse = true

[[items]]
code = "b"
text = "I was glad."
answers = "often"

[[items]]
code = "c"
text = "How much?"
line = [0, 10]
ends = ["little", "much"]

[[items]]
code = "kilograms"
text = "How heavy?"
line = [0, 300]
units = [{ name = "kg", size = 1 }, { name = "lb", size = "0.45359237" }]

[[items]]
code = "goal"
text = "How far?"
line = [-2, 2]
optional = true

[[scores]]
code = "sum"
label = "Sum"
method = "sum"
items = ["a", "b"]
direction = "higher is better"
range = [0, 12]
decimals = 0
multiplier = 3
most_missing = 1
fill = "mean of own answers"
bands = [[0, 5, "low"], [6, 12, "high"]]
bands_source = "Us 2026"
change = { possible = 1.5, likely = 3, source = "Us 2026" }

[[scores]]
code = "looked up"
label = "Looked up"
method = "lookup"
items = ["a", "b"]
direction = "lower is better"
range = [1.5, 9.0]
decimals = 1
most_missing = 0
fill = "nothing"
table = [[0, 1.5], [1, 2.0], [2, 4.5], [3, 7.0], [4, 9.0]]

[[scores]]
code = "count"
label = "Count"
method = "count if"
items = ["a", "b"]
direction = "higher is better"
range = [0, 2]
decimals = 0
most_missing = 0
fill = "nothing"
counted = [2]

[[scores]]
code = "c"
label = "Alone"
method = "item"
items = ["c"]
direction = "neither is better"
range = [0, 10]
decimals = 0
most_missing = 0
fill = "nothing"

[[scores]]
code = "heavy"
label = "Heavy"
method = "quantity"
items = ["kilograms"]
direction = "neither is better"
range = [0, 300]
decimals = 1
most_missing = 0
fill = "nothing"

[[scores]]
code = "t"
label = "Goals"
method = "goal attainment"
items = ["goal"]
direction = "higher is better"
range = [30.0, 70.0]
decimals = 1
most_missing = 0
fill = "nothing"

[[examples]]
answers = "0,2,5,80,1"
scores = [
  { code = "sum", raw = 4, value = 12, band = "high" },
  { code = "looked up", raw = 4, value = 9 },
  { code = "count", raw = 2, value = 2 },
  { code = "c", raw = 5, value = 5 },
  { code = "heavy", raw = 80, value = 80 },
  { code = "t", raw = 1, value = 60 },
]

[[examples]]
answers = "-,2,5,80"
scores = [
  { code = "sum", raw = 2, value = 12, band = "high" },
  { code = "c", raw = 5, value = 5 },
  { code = "heavy", raw = 80, value = 80 },
]
not_scored = [
  ["looked up", "cannot be scored: 1 answer missing"],
  ["count", "cannot be scored: 1 answer missing"],
]
flags = ["RF1"]
"""

FAULTS = [
    # What stands in the file, what takes its place, where it is found, what is found, what is allowed.
    ("version = 1", "version = ", "cannot be read", "", "Put back"),
    ("version = 1", "version = 1\nvresion = 1", "“vresion”", "vresion", "id, version, title"),
    ("version = 1\n", "", "“version”", "nothing", "version"),
    ("to_check = []\n", "", "“to_check”", "nothing", "to_check"),
    ("version = 1", "version = 'one'", "“version”", "one", "a whole number"),
    ("version = 1", "version = 0", "“version”", "0", "from 1"),
    ('id = "mood"', 'id = " "', "“id”", "“”", "at least one word"),
    ('id = "mood"', 'id = "My mood"', "“id”", "My mood", "hyphens"),
    ('code = "c"\ntext', 'code = ""\ntext', "“code”", "“”", "at least one word"),
    ('"Who rings today?"', '""', "alerts a: “from_paper”", "“”", "at least one word"),
    ("group_from = 8", "group_from = 0", "“group_from”", "0", "from 1"),
    ('languages = ["en"]', "languages = []", "“languages”", "[]", "at least one language"),
    ("youngest = 16", "youngest = -1", "“youngest”", "-1", "an age"),
    ("oldest = 0", "oldest = 15", "“oldest”", "15", "an age from 16"),
    ('licence = "own"', 'licence = "free"', "“licence”", "free", "open non-commercial"),
    ('licence = "own"', 'licence = "open non-commercial"', "“gate”", "nothing", "non-commercial"),
    (
        'gate = "nothing"', 'gate = "the service confirms its own licence"',
        "“gate”", "own licence", "clinical",
    ),
    (
        'answered_by = ["self", "with help"]', 'answered_by = ["cat"]',
        "“answered_by”", "cat", "self, with help",
    ),
    ('answered_by = ["self", "with help"]', "answered_by = []", "“answered_by”", "[]", "proxy"),
    ('ways = ["words"]', 'ways = ["words", "sorting"]', "“ways”", "sorting", "same three answers"),
    ('ways = ["words"]', 'ways = ["words", "words"]', "“ways”", "words", "read aloud"),
    ('text = "I was sad."', 'text = ""', "“text”", "“”", "words for item a"),
    ('text = "I was sad."\n', "", "items a: “text”", "nothing", "text"),
    ('code = "b"\ntext', 'code = "a"\ntext', "“items”", "a", "each code once"),
    ('answers = "often"\nreverse', "reverse", "items a: “answers”", "neither", "either"),
    ("line = [0, 10]", 'line = [0, 10]\nanswers = "often"', "items c: “answers”", "both", "either"),
    ('answers = "often"\nreverse', 'answers = "seldom"\nreverse', "items a: “answers”", "seldom", "often"),
    ("line = [0, 10]", "line = [10, 0]", "items c: “line”", "10", "the lowest answer"),
    ("line = [0, 10]", "line = [0, true]", "items c: “line”", "True", "a number"),
    ('ends = ["little", "much"]', 'ends = ["little"]', "items c: “ends”", "little", "two ends"),
    ('[1, "Sometimes"]', '[0, "Sometimes"]', "answer_sets often: “options”", "0", "once"),
    ('[1, "Sometimes"]', '[1, "never"]', "answer_sets often: “options”", "never", "once"),
    (', [1, "Sometimes"], [2, "Often"]', "", "answer_sets often: “options”", "Never", "two options"),
    ('name = "kg", size = 1 ', 'name = "kg", size = 2 ', "items kilograms: “units”", "2", "first of them 1"),
    ('size = "0.45359237"', 'size = "heavy"', "units lb: “size”", "heavy", "25/3"),
    ('size = "0.45359237"', 'size = "1/0"', "units lb: “size”", "1/0", "25/3"),
    ("size = 1 ", "size = inf ", "units kg: “size”", "Infinity", "a number"),
    ('text = "How far?"', 'text = "How far?"\nunit = "m"', "items goal: “unit”", "unit", "units"),
    ("optional = true", "optional = 'yes'", "items goal: “optional”", "yes", "true or false"),
    ("reverse = true", "upright = true", "items a: “upright”", "true", "only for a line from 0 to 10"),
    ("reverse = true", "optional = true", "“items”", "a", "no optional items"),
    ('ends = ["little", "much"]', "optional = true", "“optional”", "kilograms", "only at the end"),
    ('method = "sum"', 'method = "total"', "scores sum: “method”", "total", "goal attainment"),
    ('method = "sum"', 'method = "quantity"', "scores sum: “items”", "a", "one item"),
    ('method = "quantity"', 'method = "item"', "scores heavy: “method”", "item", "has units"),
    ('items = ["c"]', 'items = ["d"]', "scores c: “items”", "d", "kilograms"),
    ('items = ["c"]', "items = []", "scores c: “items”", "[]", "kilograms"),
    ('items = ["goal"]', 'items = ["c"]', "scores t: “items”", "c", "from -2 to 2"),
    ('code = "count"\nlabel', 'code = "c"\nlabel', "“scores”", "c", "each code once"),
    (
        'method = "item"\nitems = ["c"]', 'method = "item"\nitems = ["b"]',
        "scores c: “range”", "0 to 10", "0 to 2",
    ),
    ('direction = "lower is better"', 'direction = "down"', "“direction”", "down", "neither is better"),
    ("range = [0, 12]", "range = [0, 4]", "scores sum: “range”", "0 to 4", "0 to 12"),
    ("range = [0, 12]", "range = [12, 0]", "scores sum: “range”", "12", "the lowest score"),
    ("range = [30.0, 70.0]", "range = [0, 100]", "scores t: “range”", "0 to 100", "30.0 to 70.0"),
    ("range = [1.5, 9.0]", "range = [0.0, 9.0]", "scores looked up: “range”", "0.0", "1.5 to 9.0"),
    ("range = [0, 2]", "range = [0, 3]", "scores count: “range”", "0 to 3", "0 to 2"),
    (
        "range = [1.5, 9.0]\ndecimals = 1", "range = [1.5, 9.0]\ndecimals = 0",
        "“decimals”", "1.5", "as many places",
    ),
    ("decimals = 0\nmultiplier", "decimals = 7\nmultiplier", "scores sum: “decimals”", "7", "0 to 6"),
    ("multiplier = 3", "multiplier = 0", "scores sum: “multiplier”", "0", "above 0"),
    ("multiplier = 3", "multiplier = 'x'", "scores sum: “multiplier”", "x", "25/3"),
    ("counted = [2]", "counted = [2]\nmultiplier = 2", "scores count: “multiplier”", "2", "nothing"),
    ("most_missing = 1", "most_missing = 2", "scores sum: “most_missing”", "2", "0 to 1"),
    (
        'most_missing = 0\nfill = "nothing"\ntable', 'most_missing = 1\nfill = "nothing"\ntable',
        "“most_missing”", "1", "0 to 0",
    ),
    ('fill = "mean of own answers"', 'fill = "nothing"', "scores sum: “fill”", "nothing", "mean of own"),
    ('fill = "mean of own answers"', 'fill = "zero"', "scores sum: “fill”", "zero", "nothing"),
    ("table = [[0, 1.5], [1, 2.0], [2, 4.5], [3, 7.0], [4, 9.0]]\n", "", "“table”", "lookup", "and always"),
    ("counted = [2]", "counted = [2]\ntable = [[0, 1]]", "scores count: “table”", "count if", "only"),
    ("[2, 4.5], ", "", "scores looked up: “table”", "3", "the raw score 2"),
    ("[2, 4.5], ", "[2, 4.5], [2, 4.5], ", "scores looked up: “table”", "2", "the raw score 3"),
    (", [4, 9.0]", "", "scores looked up: “table”", "4 rows", "from 0 to 4 once"),
    ("line = [0, 10]", "line = [0, 1e999999999]", "items c: “line”", "1E+999999999", "a number"),
    ("multiplier = 3", "multiplier = '1e999999999'", "scores sum: “multiplier”", "1e9", "25/3"),
    ("multiplier = 3", "multiplier = '1/1e-99'", "scores sum: “multiplier”", "1/1e", "25/3"),
    ("multiplier = 3", "multiplier = [3]", "scores sum: “multiplier”", "[3]", "25/3"),
    ("multiplier = 3", "multiplier = true", "scores sum: “multiplier”", "True", "25/3"),
    ("[2, 4.5]", "[2, 1.0]", "scores looked up: “table”", "1.0 after 2.0", "rise"),
    ("[2, 4.5]", "[2, 'x']", "scores looked up: “table”", "x", "rows of 2 numbers and 0 words"),
    ("counted = [2]\n", "", "scores count: “counted”", "count if", "always"),
    ("counted = [2]", "counted = [7]", "scores count: “counted”", "7", "answers of the items"),
    ('[6, 12, "high"]', '[7, 12, "high"]', "scores sum: “bands”", "7 to 12 (high)", "a band from 6"),
    ('[6, 12, "high"]', '[5, 12, "high"]', "scores sum: “bands”", "5 to 12 (high)", "a band from 6"),
    ('[0, 5, "low"]', '[1, 5, "low"]', "scores sum: “bands”", "1 to 5 (low)", "a band from 0"),
    ('[6, 12, "high"]', '[6, 11, "high"]', "scores sum: “bands”", "nothing from 12", "bands up to 12"),
    ('[6, 12, "high"]', '[6, 4, "high"]', "scores sum: “bands”", "6 to 4 (high)", "a band from 6"),
    ('[6, 12, "high"]', '[6, 12, "low"]', "scores sum: “bands”", "low", "name of its own"),
    ('[6, 12, "high"]', "[6, 12]", "scores sum: “bands”", "12", "rows of 2 numbers and 1 words"),
    ('bands_source = "Us 2026"\n', "", "scores sum: “bands_source”", "“”", "who set the bands"),
    (
        'direction = "higher is better"\nrange = [0, 12]', 'direction = "neither is better"\nrange = [0, 12]',
        "“bands”", "low", "higher or lower is better",
    ),
    ("possible = 1.5", "possible = 4", "scores sum, change: “possible”", "4", "up to “likely”, 3"),
    ("likely = 3", "likely = 0", "scores sum, change: “likely”", "0", "above 0"),
    ("likely = 3", "reliability = 1", "scores sum, change: “reliability”", "1", "from 0 to below 1"),
    ("likely = 3", "norm_sd = 0", "scores sum, change: “norm_sd”", "0", "above 0"),
    ('likely = 3, source = "Us 2026"', 'likely = 3, source = ""', "change: “source”", "“”", "one word"),
    ('change = { possible = 1.5, likely = 3, source = "Us 2026" }', "change = 3", "“change”", "3", "a table"),
    ("likely = 3", "likly = 3", "scores sum, change: “likly”", "likly", "likely"),
    ('item = "a"', 'item = "z"', "“item”", "z", "a, b, c"),
    ('flag = "RF1"', 'flag = "RF99"', "“flag”", "RF99", "RF1"),
    ("above = 1, ", "", "alerts a: “above”", "nothing", "above"),
    ("value = 12, band", "value = 13, band", "example 0,2,5,80,1", "found sum 4 12 high", "Correct"),
    (
        'raw = 4, value = 12, band = "high"', 'raw = 4, value = 12, band = "low"',
        "example", "sum 4 12 low", "",
    ),
    ('answers = "0,2,5,80,1"', 'answers = "9,2,5,80,1"', "example 9,2", "“9” is no answer to item a", ""),
    ('answers = "0,2,5,80,1"', 'answers = "0,2"', "example 0,2", "There are 2 answers", ""),
    ('flags = ["RF1"]', "", "example -,2,5,80", "RF1", ""),
]  # fmt: skip
