"""Reads a tabular data package with Python's own csv, json and sqlite3, and shares no code with what wrote it.

Makes a database of it by datapackage.json alone, with its types, keys and references, and prints what it found.
"""

import csv
import json
import re
import sqlite3
import sys
from pathlib import Path

folder = Path(sys.argv[1])
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
database = sqlite3.connect(":memory:")
database.execute("PRAGMA foreign_keys = ON")
faults = []
counts = {}

for resource in package["resources"]:
    name, schema = resource["name"], resource["schema"]
    fields = schema["fields"]
    columns = [
        f'"{field["name"]}" {"INTEGER" if field["type"] == "integer" else "TEXT"}'
        f'{" NOT NULL" if field.get("constraints", {}).get("required") else ""}'
        for field in fields
    ]
    columns.append(f'PRIMARY KEY ("{schema["primaryKey"]}")')
    for key in schema.get("foreignKeys", []):
        other = key["reference"]
        columns.append(f'FOREIGN KEY ("{key["fields"]}") REFERENCES "{other["resource"]}" ("{other["fields"]}")')
    database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)}) STRICT')
    with open(folder / resource["path"], encoding=resource["encoding"], newline="") as file:
        rows = csv.reader(file, strict=True)
        heading = next(rows)
        if heading != [field["name"] for field in fields]:
            faults.append(f"{name}: the heading is {heading}")
        for number, row in enumerate(rows, 2):
            values = []
            for field, cell in zip(fields, row, strict=True):
                if field["type"] == "date" and cell and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
                    faults.append(f'{name} row {number}: {field["name"]} is {cell}')
                values.append(None if cell == "" else int(cell) if field["type"] == "integer" else cell)
            try:
                database.execute(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(values))})', values)
            except sqlite3.Error as error:
                faults.append(f"{name} row {number}: {error}")
    counts[name] = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]

services = database.execute(
    """SELECT services.id, services.name, organizations.name, services.description,
              (SELECT number FROM phones JOIN contacts ON contacts.id = contact_id
                WHERE service_id = services.id AND phones.description IS NULL),
              (SELECT postal_code FROM addresses JOIN service_at_location USING (location_id)
                WHERE service_id = services.id)
         FROM services JOIN organizations ON organizations.id = organization_id"""
).fetchall()
print(json.dumps({"faults": faults, "counts": counts, "services": services}))
