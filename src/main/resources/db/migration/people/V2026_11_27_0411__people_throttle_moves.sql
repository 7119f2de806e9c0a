-- Its successor is the table throttle of the kernel. Waits of at most a quarter of an hour are not worth carrying over.
drop table people_throttle;
