"""Given names that are common in Britain, to tell "Smith Jones, Mary Ann" from two people on one line.

Written down from general knowledge; it need not be complete: where no name is known, it is asked.
"""

from __future__ import annotations

from typing import Final

_WRITTEN: Final = """
aaron abdul abigail adam adrian agnes aisha alan albert alexander alexandra alfred ali alice alison
amanda amelia amir amy andrea andrew angela ann anna anne annie anthony arthur audrey barbara
beatrice ben benjamin bernard beryl beth betty beverley bill bob brenda brian bridget bruce carl
carol caroline catherine cecil charles charlotte chris christina christine christopher claire clive
colin connie craig cynthia daisy daniel daphne darren david dawn dean deborah denise dennis derek
diana diane donald donna doreen doris dorothy douglas edith edna edward eileen elaine eleanor
elizabeth ella ellen elsie emily emma enid eric ernest esther ethel eva evelyn fatima fiona florence
frances francis frank fred frederick gary geoffrey george gerald geraldine gillian gladys glenys
gloria gordon grace graham gwen gwendoline hannah harold harry hassan hazel heather helen henry
herbert hilary hilda hugh ian ibrahim ida irene iris isabel ivy jack jacqueline jacob jake james
jane janet janice jean jeffrey jennifer jessica jill jim joan joanna john jonathan joseph joshua joy
joyce judith julia julie june karen kate katherine kathleen keith ken kenneth kevin khadija laura
lauren leonard lesley leslie lilian lily linda lisa liz lorna louise lucy lynn lynne mabel malcolm
margaret maria marian marie marilyn marion marjorie mark martha martin mary matthew maureen may
michael michelle mildred minnie miriam mohammed molly monica muriel nancy naomi natalie neil
nicholas nicola nigel nora norah norma norman olive oliver olivia oscar pamela patricia patrick paul
pauline peggy penelope peter philip phyllis priya rachel ralph raymond rebecca reginald richard
robert robin roger ronald rosa rose rosemary roy russell ruth ryan sally samantha samuel sandra
sarah sharon sheila shirley sidney simon sophie stanley stella stephanie stephen steven stuart susan
suzanne sylvia terence teresa theresa thomas tim timothy tom tony tracey trevor ursula valerie vera
veronica victor victoria vincent violet walter wendy wilfred william winifred yasmin yvonne zainab
zoe
"""
GIVEN_NAMES: Final = frozenset(_WRITTEN.split())
"""In small letters. Names that are as often a surname, such as Scott, are left out."""
