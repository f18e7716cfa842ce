-- Per use: hundredths of the picture from its left and upper edge.
alter table article_picture add column focus_x integer default 50 not null check (focus_x between 0 and 100);
alter table article_picture add column focus_y integer default 50 not null check (focus_y between 0 and 100);
