-- Who objects to a result needs no account, and may send files all the same.
alter table files_attachment alter column received_by drop not null;
