-- An invitation is a way in for whoever has its link, so it went by mail alone from here on; what inboxes still keep goes.
update messages_notice set link = null where link like '/sign-in/provider/invitation/%';
update messages_outgoing set link = null where link like '/sign-in/provider/invitation/%';
update messages_maildrop set link = null where link like '/sign-in/provider/invitation/%';
