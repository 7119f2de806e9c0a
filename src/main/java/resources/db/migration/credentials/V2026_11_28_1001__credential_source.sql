-- Certificates of a membership or a term, revoked ones too.
create index credential_of_source on credential (source);
