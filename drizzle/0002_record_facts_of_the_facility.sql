-- What is true of the place or its territory, recorded once for everyone there.
CREATE TABLE `facility_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`fact` text NOT NULL,
	`value` text NOT NULL,
	`from_at` text,
	`until_at` text,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`entered_in_error` integer NOT NULL,
	CHECK (`value` IN ('yes', 'no')),
	CHECK (`entered_in_error` IN (0, 1)),
	CHECK (`from_at` IS NULL OR `until_at` IS NULL OR `from_at` <= `until_at`)
) STRICT, WITHOUT ROWID;
