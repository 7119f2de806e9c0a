-- Most abstracts and claims fit into half a page: kept in the row, they are neither pressed together nor taken apart.
alter table patent_publication set (toast_tuple_target = 4080);
