"""Given names that are common in Britain, to tell "Smith Jones, Mary Ann" from two people on one line.

Written down from general knowledge; it need not be complete: where no name is known, it is asked.
"""

from __future__ import annotations

from typing import Final

_WRITTEN: Final = """
aaron abdul abigail adam adrian agnes aisha alan albert alexander alexandra alf alfred ali alice alison
amanda amelia amir amy andrea andrew andy angela ann anna anne annie anthony archie arthur audrey babs
barbara barney barry beatrice ben benjamin bernard bert beryl beth betty bev beverley bill bob brenda
brian bridget bruce carl carol caroline cath catherine cecil charles charlotte chris christina christine
christopher claire clive colin connie craig cynthia daisy dan daniel daphne darren dave david dawn dean
deborah denise dennis derek diana diane dolly don donald donna doreen doris dorothy dot douglas edie
edith edna edward eileen elaine eleanor elizabeth ella ellen elsie emily emma enid eric ernest esther
ethel eva evelyn fatima fiona flo florence floss frances francis frank fred frederick gary geoff
geoffrey george gerald geraldine gerry gert gillian gladys glenys gloria gordon grace graham greg gwen
gwendoline hannah harold harry hassan hattie hazel heather helen henry herbert hetty hilary hilda hugh
ian ibrahim ida irene iris isabel ivy jack jackie jacob jacqueline jake james jan jane janet janice jean
jeff jeffrey jennifer jessica jill jim jimmy jo joan joanna joe john johnny jonathan joseph joshua josie
joy joyce judith julia julie june karen kate kath katherine kathleen keith ken kenneth kevin khadija
laura lauren len leonard les lesley leslie lilian lily linda lisa liz lorna lou louise lucy lyn lynn
lynne mabel maggie malcolm mandy margaret marge maria marian marie marilyn marion marjorie mark martha
martin mary matt matthew maud maureen may meg michael michelle mick mike mildred millie minnie
miriam mo mohammed molly monica muriel nan nancy naomi natalie ned neil nell nellie nicholas nick nicola
nigel nora norah norma norman olga olive oliver olivia oscar pam pamela pat patricia patrick paul
pauline peggy penelope penny pete peter phil philip phyllis polly priya queenie rachel ralph ray
raymond rebecca reg reginald rene richard rita rob robert robin rod roger ron ronald rosa rose rosemary
roy russell ruth ryan sally sam samantha samuel sandra sandy sarah sharon sheila shirley sid sidney
simon sophie stan stanley stella stephanie stephen steve steven stuart sue susan suzanne syd sylvia ted
terence teresa terry tess theresa thomas tim timothy tina tom tony tracey trevor trish ursula val
valerie vera veronica vi vic victor victoria vincent violet viv wally walter wendy wilf wilfred
william winifred winnie wyn yasmin yvonne zainab zoe
"""
GIVEN_NAMES: Final = frozenset(_WRITTEN.split())
"""In small letters. Names that are as often a surname, such as Scott, are left out."""
