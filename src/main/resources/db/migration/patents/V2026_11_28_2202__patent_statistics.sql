-- No question to the database asks by what stands in these: their values need not be sampled again and again while many come.
alter table patent_publication
    alter column title set statistics 0,
    alter column title_en set statistics 0,
    alter column abstract set statistics 0,
    alter column first_claim set statistics 0,
    alter column claims set statistics 0,
    alter column content_hash set statistics 0;
