#!/usr/bin/env python3
"""Recomputes liquidations and the insurance fund of an export, without Breakwater.

    python3 docs/recompute.py EXPORT_DIR

Reads what `breakwater stress --export EXPORT_DIR` wrote (see docs/export.md) and recomputes from book, rules and
prices: who breaches and when, penalties, deficits, payments of the fund, its balance and drawdown, path by path. Prices of
fills, and which winners were deleveraged or paid a share of a loss, are taken from events.csv.gz, as an auditor takes the
trades from the venue; everything else is worked out here. Then it compares with outcomes.csv: counts must be equal, money
must agree to 1e-9.

Only simple venues: linear perpetuals, collateral in the quote asset, an index without delay or own price, a mark without
basis. Anything else is refused, and so is every rule whose name is not known here. Exit codes: 0 agrees, 1 differs, 3 not a
simple venue.
"""

import csv
import gzip
import math
import re
import sys
from itertools import groupby
from pathlib import Path

TOLERANCE = 1e-9
ROUNDING = 1e-13  # of the sums behind a balance: less is no deficit
COUNTS = ("liquidations", "adl_events")
ACCOUNTS = ("liquidated_accounts", "insolvent_accounts")
MONEY = ("liquidated_notional", "penalties", "bad_debt", "fund_draw", "fund_end", "fund_drawdown", "adl_loss",
         "adl_recovered", "socialised", "unpaid")

# Rules that are recomputed, or that cannot matter here: how much is closed, how fast and in which order is taken from the
# events, initial margin liquidates nobody, and gates for withdrawals are only measured.
KNOWN = re.compile(
    r"scenario|seed|impact|pointSeconds|pointsPerStep|ticksPerPoint|points|venue|quoteAsset|rounding|settlementWindowSeconds"
    r"|oracle\.(delaySeconds|stalenessSeconds|ownPriceWeight|whenStale)|mark\.basis(Cap|HalfLifeSeconds)"
    r"|funding\.(intervalSeconds|baseRate|cap)"
    r"|liquidation\.(trigger|price|price\.limit|latencySeconds|unitsPerSecond|maxRounds|order|sizing(\..+)?)"
    r"|penalty|penalty\.(rate|fund|liquidators|protocol)|collateral\..+|fund\..+|waterfall\..+|gates\..+|initial\..+")
ASKED = {"rounding": "none", "liquidation.trigger": "below", "liquidation.price": "book", "liquidation.price.limit": "none",
         "penalty": "rate"}
ASKED_OF_LAYERS = {"capPerDeficit": "inf", "capPerContract": "inf", "allOrNothing": "false", "reserve": "0",
                   "covers": "deficit", "policy.trigger": "deficit", "policy.price": "bankruptcy",
                   "policy.matching": "while-solvent"}


class Refused(Exception):
    """The venue is not simple."""


class Differs(Exception):
    """The engine did what the rules do not say."""


def rows(folder, name):
    """The rows of a table as dictionaries."""
    path = Path(folder) / name
    opened = gzip.open if name.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def require(holds, rule):
    if not holds:
        raise Refused(rule)


class Venue:
    """Rules, contracts and the opening book."""

    def __init__(self, folder):
        self.rules = {row["rule"]: row["value"] for row in rows(folder, "rules.csv")}
        self.quote = self.rules["quoteAsset"]
        self.require_simple(folder)
        self.underlying = {row["contract"]: row["underlying"] for row in rows(folder, "contracts.csv")}
        self.bands = {}
        for row in rows(folder, "margin.csv"):
            if row["schedule"] == "maintenance":
                self.bands.setdefault(row["contract"], []).append((float(row["floor"]), float(row["rate"])))
        self.balance = {row["account"]: 0.0 for row in rows(folder, "accounts.csv")}
        self.position = {account: {} for account in self.balance}
        for row in rows(folder, "balances.csv"):
            self.balance[row["account"]] += float(row["amount"])
        for row in rows(folder, "positions.csv"):
            self.position[row["account"]][row["contract"]] = (float(row["quantity"]), float(row["entryPrice"]))
        self.weight = float(self.rules.get("collateral." + self.quote, 1))
        self.fund = self.number("fund." + self.quote)

    def number(self, rule):
        return float(self.rules[rule])

    def require_simple(self, folder):
        """Stops at the first rule that this script does not know."""
        for rule in ("oracle.delaySeconds", "oracle.ownPriceWeight", "mark.basisCap"):
            require(self.number(rule) == 0, f"{rule} must be 0, got {self.rules[rule]}")
        for rule, known in ASKED.items():
            require(self.rules[rule] == known, f"{rule} must be {known}, got {self.rules[rule]}")
        funds = [rule for rule in self.rules if rule.startswith("fund.")]
        require(funds == ["fund." + self.quote], f"the fund must hold {self.quote} only")
        self.require_simple_waterfall()
        for rule, value in self.rules.items():
            require(KNOWN.fullmatch(rule), f"{rule} is {value}, a rule that this script does not know")
        for row in rows(folder, "contracts.csv"):
            require(row["kind"] == "linear" and row["settlement"] == self.quote and not row["expiryMillis"],
                    f"{row['contract']} must be a linear perpetual settled in {self.quote}")
        for row in rows(folder, "balances.csv"):
            require(row["asset"] == self.quote or float(row["amount"]) == 0,
                    f"collateral of {row['account']} must be {self.quote}, got {row['asset']}")
        for row in rows(folder, "margin.csv"):
            form = row["schedule"]
            require("buffer" not in form, "margin must have no volatility buffer")
            bands = form == "maintenance" or form.startswith("initial")
            require(bands, f"margin of {row['contract']} must be bands, got {form}")

    def require_simple_waterfall(self):
        """A fund without cap, then perhaps deleveraging of failed accounts and socialisation."""
        layers = {}
        for rule, value in self.rules.items():
            if rule.startswith("waterfall."):
                number, _, figure = rule.removeprefix("waterfall.").partition(".")
                if not figure:
                    layers[int(number)] = value
                known = ASKED_OF_LAYERS.get(figure, value)
                require(value == known, f"{rule} must be {known}, got {value}")
        order = [layers[number] for number in sorted(layers)]
        require(order[:1] == ["fund"], f"the waterfall must begin with the fund, got {order}")
        odd = set(order) - {"fund", "auto-deleveraging", "socialisation"}
        require(not odd, f"the waterfall must hold fund, deleveraging and socialisation only, got {order}")

    def maintenance(self, contract, notional):
        """Rate of the band times notional, less the deduction that makes the bands meet."""
        margin = deduction = before = 0.0
        for floor, rate in self.bands[contract]:
            if floor > 0 and notional <= floor:
                break
            deduction += floor * (rate - before)
            before = rate
            margin = notional * rate - deduction
        return margin

    def funding(self, row, before):
        """Rate that longs pay at this point, by contract: recorded with the path, or by the venue's rule."""
        rates = {}
        interval = round(self.number("funding.intervalSeconds") * 1000)
        due = int(row["millis"]) // interval - before // interval
        cap = self.number("funding.cap")
        for contract, asset in self.underlying.items():
            recorded = row["funding." + asset]
            rule = due * max(-cap, min(cap, self.number("funding.baseRate")))
            rates[contract] = float(recorded) if recorded else rule
        return {contract: rate for contract, rate in rates.items() if rate}


class Replay:
    """One path: the state of every account and of the fund."""

    def __init__(self, venue):
        self.venue = venue
        self.balance = dict(venue.balance)
        self.position = {account: dict(held) for account, held in venue.position.items()}
        self.fund = self.peak = venue.fund
        self.price = {}
        self.ordered = {}
        self.liquidated = set()
        self.insolvent = set()
        self.total = dict.fromkeys(COUNTS + ACCOUNTS + MONEY, 0.0)

    def mark(self, contract):
        return self.price[self.venue.underlying[contract]]

    def profit(self, account):
        held = self.position[account].items()
        return sum(quantity * (self.mark(contract) - entry) for contract, (quantity, entry) in held)

    def slack(self, account):
        """Equity less maintenance margin: below zero the account is liquidated."""
        balance = self.balance[account]
        margin = sum(self.venue.maintenance(contract, abs(quantity) * self.mark(contract))
                     for contract, (quantity, _) in self.position[account].items())
        return balance * (self.venue.weight if balance > 0 else 1) + self.profit(account) - margin

    def is_open(self, account):
        return bool(self.position[account]) or self.balance[account] < 0

    def pay_funding(self, rates):
        for contract, rate in rates.items():
            for account, held in self.position.items():
                if contract in held:
                    self.balance[account] -= held[contract][0] * self.mark(contract) * rate

    def work(self, seconds, price, events):
        """One moment: who breaches, what was traded, what the fund pays."""
        self.price = price
        breached = {account for account in self.position if self.is_open(account) and self.slack(account) < 0}
        started = breached - self.ordered.keys()
        self.compare_started(started, events)
        self.ordered = {account: self.ordered.get(account, seconds) for account in breached}
        self.liquidated |= started
        self.total["liquidations"] += len(started)
        for row in events:
            self.apply(row["event"], row["account"], row["contract"], float(row["quantity"]), float(row["price"]),
                       float(row["amount"]))

    def is_due(self, seconds):
        """Between points the venue acts once the latency of an order has passed."""
        latency = self.venue.number("liquidation.latencySeconds")
        return any(seconds >= placed + latency - 1e-6 for placed in self.ordered.values())

    def observe(self):
        """What is recorded at the end of a point."""
        self.peak = max(self.peak, self.fund)
        self.total["fund_drawdown"] = max(self.total["fund_drawdown"], self.peak - self.fund)

    def compare_started(self, started, events):
        stated = {row["account"] for row in events if row["event"] == "liquidation started"}
        if stated != started:
            raise Differs(f"liquidations that start: {sorted(started)} by the rules, {sorted(stated)} in the events")

    def apply(self, kind, account, contract, quantity, price, amount):
        if kind == "fill":
            self.fill(account, contract, quantity, price)
        elif kind == "closed":
            self.settle(account)
        elif kind == "deleveraged":
            loss = quantity * (self.mark(contract) - price)
            self.total["adl_events"] += 1
            self.total["adl_loss"] += loss if loss > 1e-9 * abs(quantity) * price else 0
            self.close(account, contract, quantity, price)
        elif kind == "recovered":
            self.total["adl_recovered"] += amount
        elif kind == "socialised":
            self.total["socialised"] += amount
            self.balance[account] -= amount
        elif kind == "unpaid":
            self.total["unpaid"] += amount

    def close(self, account, contract, quantity, price):
        held, entry = self.position[account].pop(contract)
        self.balance[account] += quantity * (price - entry)
        if held != quantity:
            self.position[account][contract] = (held - quantity, entry)

    def fill(self, account, contract, quantity, price):
        """A fill must belong to an account that breached; then the penalty, as far as the account's wealth goes."""
        if account not in self.ordered:
            raise Differs(f"{account} was traded and has not breached")
        if self.venue.rules["impact"] == "none" and price != self.mark(contract):
            raise Differs(f"{account} was filled at {price}, the mid is {self.mark(contract)}")
        self.close(account, contract, quantity, price)
        notional = abs(quantity) * price
        self.total["liquidated_notional"] += notional
        wealth = self.balance[account] + self.profit(account)
        fee = max(0.0, min(self.venue.number("penalty.rate") * notional, wealth))
        liquidators, protocol = fee * self.venue.number("penalty.liquidators"), fee * self.venue.number("penalty.protocol")
        self.balance[account] -= fee
        self.total["penalties"] += fee
        self.fund += fee - liquidators - protocol

    def settle(self, account):
        """Closed: what the account owes beyond rounding is bad debt, and the fund pays as far as it goes."""
        if self.position[account]:
            raise Differs(f"{account} was closed and still holds {sorted(self.position[account])}")
        gross = abs(self.venue.balance[account])
        for contract, (quantity, entry) in self.venue.position[account].items():
            gross += abs(quantity) * (entry + self.mark(contract))
        deficit = -self.balance[account]
        self.balance[account] = max(0.0, -deficit)
        if deficit > ROUNDING * gross:
            paid = min(deficit, self.fund)
            self.fund -= paid
            self.insolvent.add(account)
            self.total["bad_debt"] += deficit
            self.total["fund_draw"] += paid

    def totals(self):
        self.total["fund_end"] = self.fund
        self.total["liquidated_accounts"] = len(self.liquidated)
        self.total["insolvent_accounts"] = len(self.insolvent)
        return self.total


def moments(venue, last, row):
    """The moments from one point to the next: tick by tick, mids on a straight line."""
    ticks = int(venue.rules["ticksPerPoint"])
    assets = set(venue.underlying.values())
    for tick in range(1, ticks):
        yield tick, {a: float(last[a]) + (float(row[a]) - float(last[a])) * (tick / ticks) for a in assets}
    yield ticks, {a: float(row[a]) for a in assets}


def recompute(venue, prices, events):
    """Totals of one path."""
    replay = Replay(venue)
    ticks = int(venue.rules["ticksPerPoint"])
    tick_seconds = venue.number("pointSeconds") / ticks
    by_tick = {}
    for row in events:
        by_tick.setdefault(round(float(row["seconds"]) / tick_seconds), []).append(row)
    last = None
    for row in prices:
        require(row["quoted"] == "1", "every point must be quoted")
        if last is not None:
            point = int(row["point"])
            for tick, price in moments(venue, last, row):
                happened = by_tick.pop((point - 1) * ticks + tick, [])
                if tick == ticks:
                    replay.price = price
                    replay.pay_funding(venue.funding(row, int(last["millis"])))
                seconds = ((point - 1) * ticks + tick) * tick_seconds
                if tick == ticks or replay.is_due(seconds) or happened:
                    replay.work(seconds, price, happened)
            replay.observe()
        last = row
    if by_tick:
        raise Differs(f"events at {sorted(by_tick)} ticks, where there is no moment")
    return replay.totals()


def compare(path, found, stated, accounts):
    """Prints what differs; counts exactly, money to 1e-9."""
    wrong = [name for name in COUNTS if found[name] != float(stated[name])]
    wrong += [name for name in ACCOUNTS if found[name] != round(float(stated[name]) * accounts)]
    for name in MONEY:
        if not math.isclose(found[name], float(stated[name]), rel_tol=TOLERANCE, abs_tol=TOLERANCE):
            wrong.append(name)
    for name in wrong:
        print(f"path {path}: {name} is {found[name]!r} here, {stated[name]} in outcomes.csv")
    return not wrong


def paths(folder, name):
    """Rows of a table by path."""
    return ((int(path), list(group)) for path, group in groupby(rows(folder, name), key=lambda row: row["path"]))


def main(folder):
    venue = Venue(folder)
    outcomes = {int(row["path"]): row for row in rows(folder, "outcomes.csv")}
    events = paths(folder, "events.csv.gz")
    of, happened = next(events, (None, []))
    good = 0
    sums = dict.fromkeys(COUNTS + MONEY, 0.0)
    for path, prices in paths(folder, "paths.csv.gz"):
        here = []
        if of == path:
            here = happened
            of, happened = next(events, (None, []))
        try:
            found = recompute(venue, prices, here)
        except Differs as difference:
            print(f"path {path}: {difference}")
            continue
        good += compare(path, found, outcomes[path], len(venue.balance))
        for name in sums:
            sums[name] += found[name]
    print(f"{good} of {len(outcomes)} paths agree: {sums['liquidations']:.0f} liquidations, bad debt "
          f"{sums['bad_debt']:.2f}, paid by the fund {sums['fund_draw']:.2f} {venue.quote}")
    return 0 if good == len(outcomes) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(sys.argv[1]))
    except Refused as rule:
        print(f"not a simple venue: {rule}", file=sys.stderr)
        sys.exit(3)
