-- 裁切: thousandths that stay out at each edge. What is shown and printed instead of the whole lies in the store.
create sequence picture_cutting_seq increment by 50;
create table picture_cutting (
    id bigint primary key,
    picture_id bigint not null references picture (id),
    crop_left integer not null check (crop_left >= 0),
    crop_top integer not null check (crop_top >= 0),
    crop_right integer not null check (crop_right >= 0),
    crop_bottom integer not null check (crop_bottom >= 0),
    sha varchar(64) not null check (length(sha) = 64),
    width_px integer not null check (width_px > 0),
    height_px integer not null check (height_px > 0),
    constraint a_cutting_leaves_something check (crop_left + crop_right <= 950 and crop_top + crop_bottom <= 950),
    constraint a_cutting_leaves_something_out check (crop_left + crop_top + crop_right + crop_bottom > 0),
    constraint a_picture_is_cut_once_alike unique (picture_id, crop_left, crop_top, crop_right, crop_bottom)
);

-- Per use; nothing where the whole is shown. A cropped use has its cutting.
alter table article_picture add column crop_left integer;
alter table article_picture add column crop_top integer;
alter table article_picture add column crop_right integer;
alter table article_picture add column crop_bottom integer;
alter table article_picture add constraint a_crop_has_four_edges check (
    crop_left is null and crop_top is null and crop_right is null and crop_bottom is null
    or crop_left is not null and crop_top is not null and crop_right is not null and crop_bottom is not null);
alter table article_picture add constraint a_cropped_picture_has_its_cutting
    foreign key (picture_id, crop_left, crop_top, crop_right, crop_bottom)
    references picture_cutting (picture_id, crop_left, crop_top, crop_right, crop_bottom);
