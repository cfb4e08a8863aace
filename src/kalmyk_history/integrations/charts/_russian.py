"""The Russian words of the pictures, by the English ones."""

from __future__ import annotations

_STATUSES = {
    "tribal confederation": "союз племён",
    "khanate": "ханство",
    "provincial administration": "губернское управление",
    "viceroyalty": "наместничество",
    "national self government": "национальное самоуправление",
    "cossack host": "казачье войско",
    "soviet executive committee": "советский исполком",
    "military occupation": "военная оккупация",
    "autonomous oblast": "автономная область",
    "autonomous republic": "автономная республика",
    "abolished": "упразднено",
    "declared sovereign republic": "республика, суверенитет объявлен",
    "republic": "республика",
    "independent": "независимость",
    "ally": "союзник",
    "protectorate": "протекторат",
    "vassal": "вассал",
    "subject": "подданство",
    "autonomous": "автономия",
    "federated": "субъект федерации",
    "none": "нет",
}

_POLITIES = {
    "tsardom": "царство",
    "empire": "империя",
    "provisional state": "временное государство",
    "union": "союз",
    "union republic": "союзная республика",
    "federation": "федерация",
    "governorate": "губерния",
    "host": "войско",
    "special administration": "особое управление",
    "self government": "самоуправление",
    "krai": "край",
    "oblast": "область",
    "okrug": "округ",
    "raion": "район",
    "declared republic": "объявленная республика",
    "federal subject": "субъект федерации",
    "ulus": "улус",
    "uezd": "уезд",
    "town": "город",
    "land": "земля",
}

_OTHER_WORDS = {
    "founding member": "основатель",
    "member": "член",
    "listed": "назван в списке",
    "signatory": "подписавший",
    "participant": "участник",
    "partner": "партнёр",
    "census": "перепись",
    "estimate": "оценка",
    "register": "учёт",
    "report": "отчёт",
    "survey": "опрос",
    "residents": "жители",
    "households": "хозяйства",
    "migrants": "переселенцы",
    "arrivals": "прибывшие",
    "remaining": "оставшиеся",
    "deported": "депортированные",
    "deaths": "умершие",
    "soldiers": "солдаты",
    "share": "доля, %",
}

_TITLES = {
    "Political status": "Политический статус",
    "Timeline of the political status": "Политический статус во времени",
    "In law": "Юридически",
    "On the ground": "Фактически",
    "Claimed": "Заявлено",
    "Standing": "Положение",
    "Lines of polities": "Преемственность",
    "Line of polities": "Преемственность",
    "Which polity came from which": "Что из чего возникло",
    "from": "из:",
    "Memberships": "Членство",
    "Who belonged to which body, and when": "Кто и когда состоял в какой организации",
    "Offices": "Должности",
    "Who held which office": "Кто занимал какую должность",
    "Who held the land": "Кому принадлежала земля",
    "Which polity held which land": "Какая единица владела какой землёй",
    "Population": "Население",
    "everybody": "все жители",
    "no area": "место не указано",
    "Independent sources": "Независимые источники",
    "How many independent sources support each statement through time": (
        "Сколько независимых источников подтверждают каждое утверждение"
    ),
    "▼ act · ◊ sources differ on the date · outlined: other readings · thin: vague date": (
        "▼ акт · ◊ источники расходятся в дате · контур: иные чтения · тонко: неточная дата"
    ),
    "lines lead to what came of it · grey: of no people recorded here · thin: vague date": (
        "линии ведут к преемнику · серое: вокруг этих народов · тонко: неточная дата"
    ),
    "► the polity itself · ": "► сама единица · ",
    "solid: for certain · thin: possibly · ○ first and last appearance · ◊ sources differ": (
        "сплошь: точно · тонко: возможно · ○ первое и последнее упоминание · ◊ источники расходятся"
    ),
    "thin: vague or possible · ◊ sources differ on the date": (
        "тонко: неточно или возможно · ◊ источники расходятся в дате"
    ),
    "numbers: who held it, see below · ▼ transfer · thin: vague or possible": (
        "числа: кто владел, см. ниже · ▼ передача · тонко: неточно или возможно"
    ),
    "filled: as given · hollow: rounded · thick: a range · ◊ another reading": (
        "сплошь: как в источнике · полое: округлено · толсто: от и до · ◊ иное чтение"
    ),
    "number, thickness and shade: how many independent sources · nothing: no statement": (
        "число, толщина и тон: сколько независимых источников · пусто: нет утверждения"
    ),
}

_TOOLTIPS = {
    "People": "Народ",
    "Status": "Статус",
    "Polity": "Единица",
    "Kind": "Вид",
    "Within": "В составе",
    "From": "С",
    "Until": "До",
    "today": "ныне",
    "Acts": "Акты",
    "Effect": "Действие",
    "Date": "Дата",
    "Sources": "Источники",
    "and {} more": "и ещё {}",
    "Other readings": "Иные чтения",
    "Another reading": "Иное чтение",
    "Instead of": "Вместо",
    "Held by": "Кто так считает",
    "Reason": "Причина",
    "Sources differ": "Источники расходятся",
    "Readings": "Чтения",
    "Member": "Член",
    "Body": "Организация",
    "Attested": "Засвидетельствовано",
    "Agreed": "По соглашению",
    "Gone": "Выбыл",
    "Through": "Через",
    "Seen": "Упомянут",
    "Person": "Лицо",
    "Office": "Должность",
    "Title": "Титул",
    "How": "Как",
    "Notes": "Примечания",
    "acting": "и. о.",
    "one of several": "один из нескольких",
    "vacant": "вакантно",
    "no date known": "дата неизвестна",
    "no end known": "конец неизвестен",
    "Land": "Земля",
    "Holder": "Владелец",
    "Transfer": "Передача",
    "Out of": "Откуда",
    "To": "Куда",
    "Figure": "Число",
    "Counted": "Кто учтён",
    "Area": "Где",
    "Basis": "Основание",
    "Statement": "Утверждение",
    "Value": "Значение",
    "Independent": "Независимых",
}

_FIELDS = {
    "form of status": "форма",
    "standing": "положение",
    "date of the change": "дата перемены",
    "date of the end": "дата конца",
    "polity": "единица",
    "whose land it was": "чья была земля",
    "acts": "акты",
    "events": "события",
    "date": "дата",
    "kind": "форма",
    "since": "начало",
    "until": "конец",
    "span": "время",
    "attested": "упоминания",
    "agreed": "соглашение",
    "ended": "конец",
}

_NUMBERS = {
    "N.S.": "н. ст.",
    "O.S.": "ст. ст.",
    "c.": "ок.",
    ",": "\N{NO-BREAK SPACE}",
    "about {}": "около {}",
    "at most {}": "не более {}",
    "at least {}": "не менее {}",
    "{} to {}": "от {} до {}",
}

RUSSIAN = {
    **_POLITIES,
    **_STATUSES,
    **_OTHER_WORDS,
    **_TITLES,
    **_TOOLTIPS,
    **_FIELDS,
    **_NUMBERS,
}
