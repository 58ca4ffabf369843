"""The peer of the service benchmark: the same lookup of one person, as a usual FastAPI program with SQLAlchemy writes it.

The question is read into a model, the row is read from the same file by the same index, and the day is judged. Where AUDIT names a file, each
answer leaves a row there that is committed, and on the disk, before the answer goes; without it nothing is left.
"""
import datetime
import json
import os

from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, create_engine, event, insert, or_, select

EPOCH = datetime.date(1970, 1, 1)
engine = create_engine("sqlite:///" + os.environ["REGISTER"])
coverage = Table(
    "coverage", MetaData(),
    Column("insurer", Integer, primary_key=True), Column("number_key", String, primary_key=True),
    Column("birth_date", Integer, primary_key=True), Column("record", BigInteger, primary_key=True),
    Column("symbol", String), Column("number", String), Column("branch", Integer), Column("known_from", BigInteger),
    Column("known_until", BigInteger), Column("eligible_from", Integer), Column("lost_on", Integer), Column("role", Integer),
    Column("copayment_tenths", Integer), Column("certificate_valid_through", Integer), Column("name", String),
    Column("name_kana", String), Column("sex", Integer))


@event.listens_for(engine, "connect")
def prepare(connection, _):
    connection.execute("PRAGMA mmap_size = 2147418112")
    connection.execute("PRAGMA cache_size = -131072")


trail = create_engine("sqlite:///" + os.environ["AUDIT"]) if "AUDIT" in os.environ else None
entries = Table(
    "entry", MetaData(), Column("sequence", Integer, primary_key=True), Column("insurer", Integer), Column("number_key", String),
    Column("birth_date", Integer), Column("line", String))
if trail is not None:
    @event.listens_for(trail, "connect")
    def prepare_trail(connection, _):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    entries.metadata.create_all(trail)


def leave_entry(asked, day, now, answer):
    if trail is None:
        return
    line = {"at": now, "actor": "peer", "purpose": "eligibilityVerification", "serviceDate": day, "outcome": answer["answer"],
            "insurerNumber": asked.insurerNumber, "number": asked.number, "birthDate": asked.birthDate.isoformat()}
    with trail.begin() as connection:
        connection.execute(insert(entries).values(
            insurer=int(asked.insurerNumber), number_key=asked.number, birth_date=days(asked.birthDate), line=json.dumps(line)))


class Numbers(BaseModel):
    insurerNumber: str
    number: str
    birthDate: datetime.date


class Question(BaseModel):
    serviceDate: datetime.date
    numbers: Numbers


app = FastAPI()


def days(date):
    return (date - EPOCH).days


def iso(day):
    return None if day is None else (EPOCH + datetime.timedelta(days=day)).isoformat()


@app.post("/api/v1/verify")
async def verify(question: Question):
    asked, day = question.numbers, days(question.serviceDate)
    now = int(datetime.datetime.now(datetime.timezone.utc).timestamp() * 1_000_000)
    statement = select(coverage).where(
        coverage.c.insurer == int(asked.insurerNumber), coverage.c.number_key == asked.number,
        coverage.c.birth_date == days(asked.birthDate), coverage.c.known_from <= now,
        or_(coverage.c.known_until.is_(None), coverage.c.known_until > now))
    with engine.connect() as connection:
        rows = connection.execute(statement).all()
    answer = found(rows, asked, day)
    leave_entry(asked, day, now, answer)
    return answer


def found(rows, asked, day):
    for row in rows:
        if row.eligible_from <= day and (row.lost_on is None or day < row.lost_on):
            cover = {
                "insurerNumber": asked.insurerNumber, "symbol": row.symbol, "number": row.number, "branchNumber": row.branch,
                "name": row.name, "nameKana": row.name_kana, "birthDate": iso(row.birth_date), "sex": row.sex, "role": row.role,
                "eligibleFrom": iso(row.eligible_from), "lostOn": iso(row.lost_on), "copaymentRate": row.copayment_tenths,
                "certificateValidThrough": iso(row.certificate_valid_through)}
            return {"answer": "valid", "askedBy": "numbers", "cover": cover}
    return {"answer": "none", "askedBy": "numbers"}
