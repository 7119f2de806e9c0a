-- A membership that goes on in another association is not charged there for a year it was charged for before.
create table dues_exemption (
    membership uuid not null,
    year       integer not null,
    charged_as uuid not null references dues_charge,
    entered_at timestamptz not null,
    primary key (membership, year)
);
