"""Goods as people say them: with words beside their name, and what is made of them.

Owns what is read of "raw almonds" and "cashew butter", where no name is just so.
Knows no file and no page: `vocabulary` tells the names. Its twin is
`overrides/assets/js/shared/goods-said.js`.
"""

from collections.abc import Mapping, Sequence

Facts = Mapping[str, str]

PRODUCT = "product"

LINKS = ("and", "con", "de", "del", "e", "en", "in", "of", "y")
"""Words between what was made and that of which it was made, folded."""

CROP = "crop"
GROWN = (CROP, "processed")
"""The kinds of which food of another kind is made."""

MADE_OF_CROPS = ({CROP, "processed"}, {CROP, "seed"})
KEPT = ("animal", "aquatic", "seaweed", "honey")
"""The kinds that stay what they are, however they are kept: frozen beef is beef."""

ENGLISH = """
organic organically grown certified fresh bio raw whole shell shelled unshelled hulled
natural pure loose wild ripe red white black yellow green blue brown purple golden dark
sweet mini large small seedless premium biodynamic sliced slices diced cubes chopped cut
pieces halves kernel kernels roots leaf leaves flowers quills fillet fillets breast
thighs wings belly chops grade baby mixed washed pitted instant granulated liquid hard
winter spring unsalted gluten free grass fed range sheets bulk
"""
SPANISH = """
organico organica organicos organicas ecologico ecologica ecologicos ecologicas
certificado certificada certificados certificadas fresco fresca frescos frescas crudo
cruda crudos crudas entero entera enteros enteras pelado pelada pelados peladas natural
naturales puro pura silvestre silvestres rojo roja rojos rojas blanco blanca blancos
blancas negro negra negros negras amarillo amarilla amarillos amarillas verde verdes
azul azules morado morada morados moradas dulce dulces maduro madura maduros maduras
biodinamico biodinamica rodajas trozos cubos mitades hoja hojas flor flores raices
filete filetes granulado granulada instantaneo lavado molienda mixtas mixtos anejo
"""
ASIDE = (*ENGLISH.split(), *SPANISH.split())
"""What is said of goods that changes no kind of product, folded."""


def goods_said(
    words: str,
    goods: Mapping[str, Facts],
    aside: Sequence[str],
    made: Mapping[str, Facts],
) -> Facts | None:
    """The facts that `words` tell, plain and without signs; None if they name no goods.

    `made`: a word for what is made, folded -> its facts.

    >>> goods = {"almonds": {"product": "crop"}, "beef": {"product": "animal"}}
    >>> made = {"butter": {"product": "processed"}, "frozen": {"product": "processed"}}
    >>> goods_said("raw almonds", goods, ["raw"], made)
    {'product': 'crop'}
    >>> goods_said("butter of raw almonds", goods, ["raw"], made)
    {'product': 'processed'}
    >>> goods_said("frozen beef", goods, ["raw"], made)
    {'product': 'animal'}
    """
    told = [word for word in words.split(" ") if word not in aside]
    while told and told[0] in LINKS:
        told = told[1:]
    if (name := " ".join(told)) in goods:
        return goods[name]
    forms = [made[word] for word in told if word in made]
    rest = (word for word in told if word not in made and word not in LINKS)
    of = goods.get(" ".join(rest))
    if not forms or not of:
        return _two_names(told, goods)
    if of[PRODUCT] in KEPT:
        return of
    if of[PRODUCT] not in GROWN:
        return None
    food = [form for form in forms if form[PRODUCT] in GROWN]
    return {**of, **(food or forms)[0]}


def _two_names(told: Sequence[str], goods: Mapping[str, Facts]) -> Facts | None:
    """The facts of two names that stand side by side: "cheddar cheese"; or None.

    They are of one kind, or a crop and what is made or sown of it: "corn tortillas".
    """
    for n in range(1, len(told)):
        later = told[n + 1 :] if told[n] in LINKS else told[n:]
        one, two = goods.get(" ".join(told[:n])), goods.get(" ".join(later))
        kinds = {good[PRODUCT] for good in (one, two) if good}
        if one and two and (len(kinds) == 1 or kinds in MADE_OF_CROPS):
            return one if two[PRODUCT] == CROP else two
    return None
