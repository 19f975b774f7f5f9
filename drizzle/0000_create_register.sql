CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`command` text NOT NULL,
	`user_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`first_seq` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`undone_by` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_person_user` ON `assignment` (`person_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `change` (
	`seq` integer PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL,
	`user_id` text NOT NULL,
	`command` text NOT NULL,
	`action_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`contents` text,
	`contents_digest` blob NOT NULL,
	`hash` blob NOT NULL,
	CHECK (length(`hash`) = 32 AND length(`contents_digest`) = 32)
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_entity` ON `change` (`entity_id`,`seq`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`reach` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contact_person` ON `contact` (`person_id`);--> statement-breakpoint
CREATE TABLE `detention_order` (
	`id` text PRIMARY KEY NOT NULL,
	`stay_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`ground` text NOT NULL,
	`authority` text NOT NULL,
	`number` text NOT NULL,
	`issued_at` text,
	`served_at` text,
	`effective_from` text,
	`expires_at` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `detention_order_stay` ON `detention_order` (`stay_id`);--> statement-breakpoint
CREATE INDEX `detention_order_person` ON `detention_order` (`person_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`stay_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_at` text,
	`happened_precision` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`place` text NOT NULL,
	`unit_id` text,
	`note` text NOT NULL,
	`entered_in_error` integer NOT NULL,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`happened_precision` IN ('minute', 'day', 'unknown')),
	CHECK ((`happened_at` IS NULL) = (`happened_precision` = 'unknown')),
	CHECK (`entered_in_error` IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_stay` ON `event` (`stay_id`);--> statement-breakpoint
CREATE INDEX `event_escape` ON `event` (`stay_id`) WHERE `kind` = 'escape';--> statement-breakpoint
CREATE TABLE `facility` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`idle_lock_minutes` integer NOT NULL,
	`is_example` integer NOT NULL,
	`created_at` text NOT NULL,
	CHECK (`is_example` IN (0, 1)),
	CHECK (`idle_lock_minutes` BETWEEN 1 AND 30)
) STRICT;
--> statement-breakpoint
CREATE TABLE `family_member` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`person_id` text NOT NULL,
	`relation` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `family_member_family` ON `family_member` (`family_id`);--> statement-breakpoint
CREATE INDEX `family_member_person` ON `family_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `flag` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`field_group` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `flag_person` ON `flag` (`person_id`);--> statement-breakpoint
CREATE TABLE `identifier` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `identifier_person` ON `identifier` (`person_id`);--> statement-breakpoint
CREATE INDEX `identifier_value` ON `identifier` (`value`);--> statement-breakpoint
CREATE TABLE `import_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`plan` text NOT NULL,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_digest` text NOT NULL,
	`rows` integer NOT NULL,
	`accepted` integer NOT NULL,
	`refused` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`imported_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `look` (
	`seq` integer PRIMARY KEY NOT NULL,
	`looked_at` text NOT NULL,
	`user_id` text NOT NULL,
	`person_id` text NOT NULL,
	`field_group` text NOT NULL,
	`question` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `look_person` ON `look` (`person_id`,`seq`);--> statement-breakpoint
CREATE TABLE `person` (
	`search_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text,
	`family_name` text NOT NULL,
	`given_name` text NOT NULL,
	`script_name` text NOT NULL,
	`folded_name` text NOT NULL,
	`birth_kind` text NOT NULL,
	`birth_on` text,
	`birth_year` integer,
	`stated_age` integer,
	`stated_age_on` text,
	`claimed_birth_on` text,
	`sex` text NOT NULL,
	`nationalities` text NOT NULL,
	`languages` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	CHECK (`birth_kind` IN ('exact', 'year', 'estimated', 'disputed', 'unknown')),
	CHECK (`sex` IN ('female', 'male', 'other', 'unknown')),
	CHECK (json_valid(`nationalities`) AND json_valid(`languages`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_id_unique` ON `person` (`id`);--> statement-breakpoint
CREATE INDEX `person_number` ON `person` (`number`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`stay_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`from_at` text NOT NULL,
	`to_at` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `placement_stay` ON `placement` (`stay_id`);--> statement-breakpoint
CREATE INDEX `placement_person` ON `placement` (`person_id`);--> statement-breakpoint
CREATE TABLE `preference` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `preference_user_key` ON `preference` (`user_id`,`key`);--> statement-breakpoint
CREATE TABLE `stay` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`start_at` text,
	`start_kind` text,
	`start_precision` text NOT NULL,
	`end_at` text,
	`end_kind` text,
	`end_precision` text NOT NULL,
	`unit_id` text,
	`place` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`start_precision` IN ('minute', 'day', 'unknown')),
	CHECK (`end_precision` IN ('minute', 'day', 'unknown'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `stay_person` ON `stay` (`person_id`);--> statement-breakpoint
CREATE INDEX `stay_open` ON `stay` (`end_at`,`start_at`);--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`capacity` integer,
	`floor_area_m2` real,
	`closed_on` text,
	CHECK (`capacity` IS NULL OR `capacity` >= 0),
	CHECK (`floor_area_m2` IS NULL OR `floor_area_m2` > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`login` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` text NOT NULL,
	CHECK (`active` IN (0, 1)),
	CHECK (`role` IN ('administrator', 'custody-officer', 'review-officer', 'health-worker', 'monitor', 'lawyer'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `user_login_unique` ON `user` (`login`);--> statement-breakpoint
-- Names are searched in their folded form. The index keeps no copy of the text; rowid is person.search_id.
CREATE VIRTUAL TABLE `person_search` USING fts5(`terms`, content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61');--> statement-breakpoint
CREATE TRIGGER `person_search_insert` AFTER INSERT ON `person` BEGIN
	INSERT INTO `person_search`(`rowid`, `terms`) VALUES (new.`search_id`, new.`folded_name`);
END;--> statement-breakpoint
CREATE TRIGGER `person_search_delete` AFTER DELETE ON `person` BEGIN
	DELETE FROM `person_search` WHERE `rowid` = old.`search_id`;
END;--> statement-breakpoint
CREATE TRIGGER `person_search_update` AFTER UPDATE OF `folded_name` ON `person` BEGIN
	UPDATE `person_search` SET `terms` = new.`folded_name` WHERE `rowid` = new.`search_id`;
END;--> statement-breakpoint
-- The log only grows. Contents alone may be emptied, when the law asks for erasure.
CREATE TRIGGER `change_no_delete` BEFORE DELETE ON `change` BEGIN
	SELECT RAISE(ABORT, 'the change log only grows');
END;--> statement-breakpoint
CREATE TRIGGER `change_no_update` BEFORE UPDATE ON `change`
WHEN NOT (new.`contents` IS NULL AND new.`seq` = old.`seq` AND new.`recorded_at` = old.`recorded_at`
	AND new.`user_id` = old.`user_id` AND new.`command` = old.`command` AND new.`action_id` = old.`action_id`
	AND new.`entity` = old.`entity` AND new.`entity_id` = old.`entity_id`
	AND new.`contents_digest` = old.`contents_digest` AND new.`hash` = old.`hash`) BEGIN
	SELECT RAISE(ABORT, 'the change log only grows');
END;--> statement-breakpoint
CREATE TRIGGER `look_no_delete` BEFORE DELETE ON `look` BEGIN
	SELECT RAISE(ABORT, 'the log of looks only grows');
END;--> statement-breakpoint
CREATE TRIGGER `look_no_update` BEFORE UPDATE ON `look` BEGIN
	SELECT RAISE(ABORT, 'the log of looks only grows');
END;
