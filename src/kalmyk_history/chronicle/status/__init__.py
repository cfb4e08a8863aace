"""Which status a people had: on a day, during a time, by one reading or all."""
