"""The Russian words of the pictures, by the English ones."""

from __future__ import annotations

RUSSIAN = {
    # forms of status
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
    "abolished": "автономия упразднена",
    "declared sovereign republic": "суверенитет объявлен",
    "republic": "республика",
    # standings
    "independent": "независимость",
    "ally": "союзник",
    "protectorate": "протекторат",
    "vassal": "вассал",
    "subject": "подданство",
    "autonomous": "автономия",
    "federated": "субъект федерации",
    "none": "нет",
    # layers
    "In law": "Юридически",
    "On the ground": "Фактически",
    "Claimed": "Заявлено",
    "Standing": "Положение",
    # dates
    "N.S.": "н. ст.",
    "c.": "ок.",
}
