-- One row, in sample mode only: how far the sample's clock is off the real one.
create table sample_time (
    id integer primary key check (id = 1),
    shift_seconds bigint not null
);
